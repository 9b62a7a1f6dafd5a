import { useDraggable, useDroppable } from '@dnd-kit/core';
import { CSS } from '@dnd-kit/utilities';
import { GripVertical } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../shared/texts/t';
import { useScope } from '../forms/FormScope';
import { ConditionMenu } from './ConditionMenu';
import { useTree } from './ConditionView';
import { endId, placeId, wordsAt } from './conditionDragWords';
import { menuOf, removeAt } from './conditionEntries';
import { type Place, pathOf } from './conditionMoves';
import { removalKey } from './removalKey';

/** A comparison, or the words above a group: with a handle to drag it by, and a menu that does the same. */
export function ConditionLine({ place, children }: { place: Place; children: ReactNode }) {
  const tree = useTree();
  const { ruleSet, catalog } = useScope();
  const id = placeId(place);
  const drag = useDraggable({ id, disabled: place.length === 0 });
  const drop = useDroppable({ id, disabled: place.length === 0 });
  const at = pathOf(tree.root, place, tree.path);
  const name = wordsAt(tree.root, place, ruleSet, catalog);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are the controls; a key on any of them is about the whole line
    <div
      ref={drop.setNodeRef}
      className={`sentence-line condition-line ${drag.isDragging ? 'dragging' : ''} ${drop.isOver && !drag.isDragging ? 'over' : ''}`}
      style={{ transform: CSS.Translate.toString(drag.transform) }}
      onKeyDown={removalKey(() => removeAt(tree, place, name))}
    >
      {children}
      {place.length > 0 && (
        <button
          type="button"
          ref={drag.setNodeRef}
          className="part-menu drag-handle"
          {...drag.attributes}
          {...drag.listeners}
          aria-label={t('Move {name}', { name })}
          data-path={`${at}#handle`}
        >
          <GripVertical size={14} />
        </button>
      )}
      <ConditionMenu name={name} path={at} entries={() => menuOf(tree, place, { ruleSet, catalog })} />
    </div>
  );
}

/** Behind the last of a group: what is dropped here comes there. */
export function GroupEnd({ place, children }: { place: Place; children: ReactNode }) {
  const drop = useDroppable({ id: endId(place) });
  return (
    <div ref={drop.setNodeRef} className={`sentence-line ${drop.isOver ? 'over' : ''}`}>
      {children}
    </div>
  );
}
