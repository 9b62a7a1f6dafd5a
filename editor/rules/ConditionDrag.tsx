import { type ReactNode, useMemo } from 'react';
import { t } from '../../shared/texts/t';
import { useScope } from '../forms/FormScope';
import { useTree } from './ConditionView';
import { conditionDragWords, dropOf } from './conditionDragWords';
import { PartDrag } from './PartDrag';

/** Lets the conditions of one tree be dragged within it. */
export function ConditionDrag({ children }: { children: ReactNode }) {
  const { root, move } = useTree();
  const { ruleSet, catalog } = useScope();
  const words = useMemo(() => conditionDragWords(root, ruleSet, catalog), [root, ruleSet, catalog]);
  return (
    <PartDrag
      words={words}
      instructions={t(
        'Press space to pick up the condition, the arrow keys to move it, also into other groups, space to drop it, escape to cancel. Its menu moves it, too, and Delete removes it.',
      )}
      onDrop={(active, over) => move(dropOf(root, active, over), t('Move condition'), 'handle')}
    >
      {children}
    </PartDrag>
  );
}
