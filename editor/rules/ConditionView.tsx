import { createContext, useContext } from 'react';
import { readCondition } from '../../shared/readCondition';
import type { Condition } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { useScope } from '../forms/FormScope';
import { Chip } from '../ui/Chip';
import { ChoiceList } from '../ui/ChoiceList';
import { AddCondition } from './AddCondition';
import { ComparisonParts } from './ComparisonParts';
import { ConditionLine, GroupEnd } from './ConditionLine';
import { type Moved, nodeAt, type Place, pathOf, replaced } from './conditionMoves';
import {
  type Group,
  type GroupMode,
  groupWords,
  itemPath,
  joinWords,
  readComparison,
  readGroup,
  writeGroup,
} from './conditionTree';
import { PartPopover } from './PartPopover';

export interface Tree {
  root: Condition;
  /** Where the root stands. */
  path: string;
  set: (root: Condition | undefined, group?: string, label?: string) => void;
  /** Takes a tree in which something was moved, and lets the focus follow. */
  move: (next: Moved | undefined, label: string, by: 'menu' | 'handle') => void;
}

export const TreeContext = createContext<Tree | undefined>(undefined);

export function useTree(): Tree {
  const tree = useContext(TreeContext);
  if (!tree) throw new Error('A condition stands outside of a tree.');
  return tree;
}

/** What stands at a place: a comparison with its parts, or a group with what is in it. */
export function ConditionView({ place }: { place: Place }) {
  const { root, path, set } = useTree();
  const scope = useScope();
  const node = nodeAt(root, place);
  if (!node) return null;
  const group = readGroup(node);
  if (group) return <GroupView group={group} place={place} />;
  const comparison = readComparison(node);
  return (
    <ConditionLine place={place}>
      {comparison ? (
        <ComparisonParts
          {...comparison}
          path={pathOf(root, place, path)}
          onChange={(next, undoGroup) => set(replaced(root, place, next), undoGroup)}
        />
      ) : (
        <span className="sentence-words">{readCondition(node, scope.ruleSet, scope.catalog)}</span>
      )}
      {place.length === 0 && (
        <AddCondition
          label={t('Add a condition')}
          words="and…"
          path={path}
          root={root}
          onAdd={(next) => set(next)}
        />
      )}
    </ConditionLine>
  );
}

function GroupView({ group, place }: { group: Group; place: Place }) {
  const { root, path, set } = useTree();
  const at = pathOf(root, place, path);
  const change = (next: Partial<Group>) => set(replaced(root, place, writeGroup({ ...group, ...next })));
  const mode = <GroupModePart mode={group.mode} path={at} onChange={(next) => change({ mode: next })} />;
  // The outermost "all of" goes without saying: its conditions stand one below the other, with "and" between them.
  const plain = place.length === 0 && group.mode === 'all';
  // One alone belongs together with nothing, and is added to on its own line.
  const single = plain && group.items.length === 1;
  return (
    <div className={`condition-group ${plain ? 'plain' : ''} ${single ? 'single' : ''}`}>
      {!plain && <ConditionLine place={place}>{mode}</ConditionLine>}
      <div className={plain ? '' : 'condition-items'}>
        {group.items.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity but their place
          <div key={index} className="condition-item">
            {index > 0 && <span className="sentence-words condition-join">{joinWords[group.mode]}</span>}
            <ConditionView place={[...place, index]} />
          </div>
        ))}
        <GroupEnd place={place}>
          <AddCondition
            label={
              plain
                ? t('Add a condition')
                : t('Add a condition to “{groupWords}”', { groupWords: groupWords[group.mode] })
            }
            words={`${joinWords[group.mode]}…`}
            path={at}
            root={undefined}
            addedAt={itemPath(at, group.mode, group.items.length)}
            onAdd={(added) => change({ items: [...group.items, added] })}
          />
          {plain && !single && mode}
        </GroupEnd>
      </div>
    </div>
  );
}

function GroupModePart(props: { mode: GroupMode; onChange: (mode: GroupMode) => void; path: string }) {
  return (
    <PartPopover
      label={t('How these belong together')}
      look="flush"
      trigger={
        <Chip
          kind="words"
          aria-label={t('Group: {groupWords} these', { groupWords: groupWords[props.mode] })}
          data-path={props.path}
        >
          {t('{groupWords} these', { groupWords: groupWords[props.mode] })}
        </Chip>
      }
    >
      {(close) => (
        <ChoiceList
          label={t('How these belong together')}
          choices={(Object.keys(groupWords) as GroupMode[]).map((mode) => ({
            id: mode,
            label: t('{groupWords} these', { groupWords: groupWords[mode] }),
            hint: groupHints[mode],
            selected: mode === props.mode,
          }))}
          onChoose={(mode) => {
            close();
            props.onChange(mode as GroupMode);
          }}
        />
      )}
    </PartPopover>
  );
}

const groupHints: Readonly<Record<GroupMode, string>> = {
  all: t('Every one has to be so.'),
  any: t('One is enough.'),
  none: t('Not one may be so.'),
  'not-all': t('At least one must not be so.'),
};
