import { readCondition } from '../../shared/readCondition';
import type { Condition } from '../../shared/ruleset/types';
import { type FormScope, ScopeContext, useScope } from '../forms/FormScope';
import { Chip } from '../ui/Chip';
import { Menu, type MenuEntry } from '../ui/Menu';
import { AddCondition } from './AddCondition';
import { ComparisonParts } from './ComparisonParts';
import { ConditionMenu } from './ConditionMenu';
import {
  type Group,
  type GroupMode,
  groupWords,
  itemPath,
  joinWords,
  maxDepth,
  readComparison,
  readGroup,
  writeGroup,
} from './conditionTree';
import './rules.css';

export interface ConditionEditorProps {
  /** Undefined: none yet. */
  condition: Condition | undefined;
  /** Where it stands: `/rules/3/conditions`. */
  path: string;
  scope: FormScope;
  /** Invitation shown while there is none. */
  words: string;
  onChange: (next: Condition | undefined, group?: string) => void;
}

/** Comparisons in words, grouped as "all of", "any of", "none of". */
export function ConditionEditor({ condition, path, scope, words, onChange }: ConditionEditorProps) {
  return (
    <ScopeContext value={scope}>
      {condition ? (
        <ConditionView
          condition={condition}
          path={path}
          depth={0}
          onChange={onChange}
          onRemove={() => onChange(undefined)}
        />
      ) : (
        <div className="sentence-line">
          <AddCondition label="Add a condition" words={words} path={path} root={undefined} onAdd={onChange} />
        </div>
      )}
    </ScopeContext>
  );
}

interface ConditionViewProps {
  condition: Condition;
  path: string;
  depth: number;
  onChange: (next: Condition, group?: string) => void;
  onRemove: () => void;
  /** Moving within the group it stands in. */
  moves?: MenuEntry[];
}

function ConditionView({ condition, path, depth, onChange, onRemove, moves = [] }: ConditionViewProps) {
  const scope = useScope();
  const group = readGroup(condition);
  if (group) {
    return (
      <GroupView
        group={group}
        path={path}
        depth={depth}
        onChange={onChange}
        onRemove={onRemove}
        moves={moves}
      />
    );
  }
  const comparison = readComparison(condition);
  const remove = { label: 'Remove condition', dangerous: true, onSelect: onRemove };
  const asGroup: MenuEntry[] =
    depth < maxDepth ? [{ label: 'Turn into a group', onSelect: () => onChange({ any: [condition] }) }] : [];
  return (
    <div className="sentence-line condition-line">
      {comparison ? (
        <ComparisonParts {...comparison} path={path} onChange={onChange} />
      ) : (
        <span className="sentence-words">{readCondition(condition, scope.ruleSet, scope.catalog)}</span>
      )}
      <ConditionMenu entries={[...moves, ...asGroup, remove]} />
      {depth === 0 && (
        <AddCondition label="Add a condition" words="and…" path={path} root={condition} onAdd={onChange} />
      )}
    </div>
  );
}

function GroupView(props: Omit<ConditionViewProps, 'condition'> & { group: Group; moves: MenuEntry[] }) {
  const { group, path, depth, onChange, onRemove, moves } = props;
  const set = (next: Partial<Group>, undoGroup?: string) =>
    onChange(writeGroup({ ...group, ...next }), undoGroup);
  const replace = (index: number, next: Condition, undoGroup?: string) =>
    set({ items: group.items.map((item, at) => (at === index ? next : item)) }, undoGroup);
  const remove = (index: number) => {
    const items = group.items.filter((_, at) => at !== index);
    const [only] = items;
    if (!only) onRemove();
    else if (items.length === 1 && depth === 0 && group.mode === 'all') onChange(only);
    else set({ items });
  };
  const move = (from: number, to: number) => {
    const items = [...group.items];
    const [moved] = items.splice(from, 1);
    if (moved) items.splice(to, 0, moved);
    set({ items });
  };
  const plain = depth === 0 && group.mode === 'all';
  return (
    <div className={plain ? 'condition-group plain' : 'condition-group'}>
      {!plain && (
        <div className="sentence-line condition-line">
          <GroupModePart mode={group.mode} onChange={(mode) => set({ mode })} path={path} />
          <ConditionMenu
            entries={[...moves, { label: 'Remove group', dangerous: true, onSelect: onRemove }]}
          />
        </div>
      )}
      <div className={plain ? '' : 'condition-items'}>
        {group.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity but their place
          <div key={index} className="condition-item">
            {index > 0 && <span className="sentence-words condition-join">{joinWords[group.mode]}</span>}
            <ConditionView
              condition={item}
              path={itemPath(path, group.mode, index)}
              depth={depth + 1}
              onChange={(next, undoGroup) => replace(index, next, undoGroup)}
              onRemove={() => remove(index)}
              moves={[
                { label: 'Move up', disabled: index === 0, onSelect: () => move(index, index - 1) },
                {
                  label: 'Move down',
                  disabled: index === group.items.length - 1,
                  onSelect: () => move(index, index + 1),
                },
              ]}
            />
          </div>
        ))}
        <div className="sentence-line">
          <AddCondition
            label={plain ? 'Add a condition' : `Add a condition to “${groupWords[group.mode]}”`}
            words={`${joinWords[group.mode]}…`}
            path={path}
            root={undefined}
            addedAt={itemPath(path, group.mode, group.items.length)}
            onAdd={(added) => set({ items: [...group.items, added] })}
          />
          {plain && <GroupModePart mode={group.mode} onChange={(mode) => set({ mode })} path={path} />}
        </div>
      </div>
    </div>
  );
}

function GroupModePart(props: { mode: GroupMode; onChange: (mode: GroupMode) => void; path: string }) {
  return (
    <Menu
      align="start"
      label="How these belong together"
      trigger={
        <Chip kind="words" aria-label={`Group: ${groupWords[props.mode]}`} data-path={props.path}>
          {groupWords[props.mode]} these
        </Chip>
      }
      entries={(Object.keys(groupWords) as GroupMode[]).map((mode) => ({
        label: `${groupWords[mode]} these`,
        onSelect: () => props.onChange(mode),
      }))}
    />
  );
}
