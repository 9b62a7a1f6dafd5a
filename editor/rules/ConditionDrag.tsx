import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable';
import { type ReactNode, useMemo } from 'react';
import { useScope } from '../forms/FormScope';
import { t } from '../../shared/texts/t';
import { useTree } from './ConditionView';
import { announcementsFor, dropOf } from './conditionDragWords';

const instructions = {
  draggable: t(
    'Press space to pick up the condition, the arrow keys to move it, also into other groups, space to drop it, escape to cancel. Its menu moves it, too.',
  ),
};

/** Lets the conditions of one tree be dragged, by pointer and by keys, within it. */
export function ConditionDrag({ children }: { children: ReactNode }) {
  const { root, move } = useTree();
  const { ruleSet, catalog } = useScope();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const announcements = useMemo(() => announcementsFor(root, ruleSet, catalog), [root, ruleSet, catalog]);
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{
        announcements,
        screenReaderInstructions: instructions,
        // Not among the words of the sentence.
        container: document.body,
      }}
      onDragEnd={({ active, over }) =>
        move(dropOf(root, String(active.id), over?.id.toString()), t('Move condition'), 'handle')
      }
    >
      {children}
    </DndContext>
  );
}
