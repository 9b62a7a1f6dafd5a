import { useMemo } from 'react';
import type { Condition } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { type FormScope, ScopeContext } from '../forms/FormScope';
import { focusAt } from '../shell/openAt';
import { AddCondition } from './AddCondition';
import { ConditionDrag } from './ConditionDrag';
import { ConditionView, TreeContext } from './ConditionView';
import { type Moved, pathOf } from './conditionMoves';
import './rules.css';

export interface ConditionEditorProps {
  /** Undefined: none yet. */
  condition: Condition | undefined;
  /** Where it stands: `/rules/3/conditions`. */
  path: string;
  scope: FormScope;
  /** Invitation shown while there is none. */
  words: string;
  /** `label`: what was done, where it is more than a change: "Move condition". */
  onChange: (next: Condition | undefined, group?: string, label?: string) => void;
}

/** Comparisons in words, grouped as "all of", "any of", "none of"; moved by their handles, by keys or by their menus. */
export function ConditionEditor({ condition, path, scope, words, onChange }: ConditionEditorProps) {
  const tree = useMemo(
    () =>
      condition && {
        root: condition,
        path,
        set: onChange,
        move: (next: Moved | undefined, label: string, by: 'menu' | 'handle') => {
          if (!next) return;
          onChange(next.root, undefined, label);
          // The focus goes along, so that it can be moved on.
          focusAt(`${pathOf(next.root, next.place, path)}#${by}`);
        },
      },
    [condition, path, onChange],
  );
  return (
    <ScopeContext value={scope}>
      {tree ? (
        <TreeContext value={tree}>
          <ConditionDrag>
            <ConditionView place={[]} />
          </ConditionDrag>
        </TreeContext>
      ) : (
        <div className="sentence-line">
          <AddCondition
            label={t('Add a condition')}
            words={words}
            path={path}
            root={undefined}
            onAdd={onChange}
          />
        </div>
      )}
    </ScopeContext>
  );
}
