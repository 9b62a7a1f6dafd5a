import {
  type Announcements,
  type CollisionDetection,
  DndContext,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  type Over,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type ReactNode, type RefObject, useMemo, useRef } from 'react';
import { say } from '../ui/say';
import { type DragWords, spokenDrag } from './dragWords';

interface PartDragProps {
  words: DragWords;
  /** Read with a handle that has the focus. */
  instructions: string;
  /** Let go: `over` is what it was let go on. */
  onDrop: (active: string, over: string | undefined) => void;
  children: ReactNode;
}

/** Lets lines of a sentence be dragged by their handles, by pointer and by keys, and says where they go. */
export function PartDrag({ words, instructions, onDrop, children }: PartDragProps) {
  const sensors = useSensors(useSensor(PointerSensor, byPointer), useSensor(KeyboardSensor, byKeys));
  const told = useRef<Over>(null);
  const announcements = useMemo(() => aloud(spokenDrag(words), told), [words]);
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={nearestLine}
      accessibility={{
        announcements,
        screenReaderInstructions: { draggable: instructions },
        // The instructions do not belong among the words of the sentence.
        container: document.body,
        // After a drop the id names what stands there now; whoever drops says where the focus goes.
        restoreFocus: false,
      }}
      onDragEnd={({ active }) => onDrop(String(active.id), told.current?.id.toString())}
    >
      {children}
    </DndContext>
  );
}

/**
 * In the one region for what is said: the library's own goes with the sentence that is drawn anew after a drop. `told` is where it was
 * last said to be: the library learns that one drawing later, and a key that comes in between would put it down where it was before.
 */
function aloud(spoken: Announcements, told: RefObject<Over | null>): Announcements {
  const tell = (words: string | undefined) => {
    if (words !== undefined) say(words);
    return undefined;
  };
  return {
    onDragStart: (drag) => {
      told.current = null;
      return tell(spoken.onDragStart(drag));
    },
    onDragOver: (drag) => {
      told.current = drag.over;
      return tell(spoken.onDragOver(drag));
    },
    onDragEnd: (drag) => tell(spoken.onDragEnd({ ...drag, over: told.current })),
    onDragCancel: (drag) => tell(spoken.onDragCancel(drag)),
  };
}

const middle = ({ top, height }: { top: number; height: number }) => top + height / 2;

/** Lines stand one below the other, however far each is indented and however long it is: only the height counts. */
const nearestLine: CollisionDetection = ({
  collisionRect,
  pointerCoordinates,
  droppableRects,
  droppableContainers,
}) => {
  const y = pointerCoordinates?.y ?? middle(collisionRect);
  return droppableContainers
    .flatMap((droppableContainer) => {
      const rect = droppableRects.get(droppableContainer.id);
      return rect
        ? [{ id: droppableContainer.id, data: { droppableContainer, value: Math.abs(middle(rect) - y) } }]
        : [];
    })
    .sort((a, b) => a.data.value - b.data.value);
};

/** An arrow goes to the next line up or down, also into a group and out of one. */
const lineBeside: KeyboardCoordinateGetter = (event, { active, currentCoordinates, context }) => {
  const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0;
  if (step === 0) return undefined;
  event.preventDefault();
  const { droppableContainers, droppableRects, over, collisionRect } = context;
  const lines = droppableContainers
    .getEnabled()
    .flatMap(({ id }) => {
      const rect = droppableRects.get(id);
      return rect ? [{ id, y: middle(rect) }] : [];
    })
    .sort((a, b) => a.y - b.y);
  const next = lines[lines.findIndex(({ id }) => id === (over?.id ?? active)) + step];
  if (!next || !collisionRect) return undefined;
  return { x: currentCoordinates.x, y: next.y - collisionRect.height / 2 };
};

/** A click wavers; more than this is meant. */
const byPointer = { activationConstraint: { distance: 4 } };
const byKeys = { coordinateGetter: lineBeside };
