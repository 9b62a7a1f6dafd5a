import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable';
import { type ReactNode, useMemo } from 'react';
import { type DragWords, spokenDrag } from './dragWords';

interface PartDragProps {
  words: DragWords;
  /** Read with a handle that has the focus. */
  instructions: string;
  /** Let go: `over` is what it was let go on. */
  onDrop: (active: string, over: string | undefined) => void;
  children: ReactNode;
}

/** Lets parts of a sentence be dragged by their handles, by pointer and by keys, and says where they go. */
export function PartDrag({ words, instructions, onDrop, children }: PartDragProps) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const announcements = useMemo(() => spokenDrag(words), [words]);
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{
        announcements,
        screenReaderInstructions: { draggable: instructions },
        // Not among the words of the sentence.
        container: document.body,
      }}
      onDragEnd={({ active, over }: DragEndEvent) => onDrop(String(active.id), over?.id.toString())}
    >
      {children}
    </DndContext>
  );
}
