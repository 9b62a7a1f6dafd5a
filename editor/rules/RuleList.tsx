import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { BookMarked, ListFilter, Plus } from 'lucide-react';
import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Rule } from '../../shared/ruleset/types';
import { catalog, edit, useContainer, useProblems, useRuleSet } from '../shell/document';
import { Button, IconButton } from '../ui/Button';
import type { MenuEntry } from '../ui/Menu';
import { RuleRow } from './RuleRow';
import { restrictedList } from './restrictedList';
import { moveRule } from './ruleChanges';
import { type Row, ruleRows } from './ruleRows';
import { useWindow } from './useWindow';

const ruleHeight = 52;
const stageHeight = 40;

export interface RuleListProps {
  selected: string | undefined;
  onNew: () => void;
  onRecipe: () => void;
  actions: (rule: Rule) => MenuEntry[];
}

export const RuleList = memo(function RuleList({ selected, onNew, onRecipe, actions }: RuleListProps) {
  // The list follows a moment later, so that a letter typed elsewhere is not kept waiting for two thousand rows.
  const ruleSet = useDeferredValue(useRuleSet());
  const problems = useDeferredValue(useProblems());
  const container = useDeferredValue(useContainer());
  const bytes = useMemo(
    () => new Map(container?.rules.map(({ id, estimated }) => [id, estimated])),
    [container],
  );
  const [filter, setFilter] = useState('');
  const wanted = useDeferredValue(filter);
  const [filtering, setFiltering] = useState(false);
  const rows = useMemo(() => ruleRows(ruleSet, problems, catalog, wanted), [ruleSet, problems, wanted]);
  const heights = useMemo(() => rows.map((row) => (row.kind === 'rule' ? ruleHeight : stageHeight)), [rows]);
  const scroller = useRef<HTMLDivElement>(null);
  const { first, last, tops, total, show } = useWindow(scroller, heights);
  const ids = useSteadyList(useMemo(() => rows.map((row) => row.id), [rows]));
  const rowActions = useLatest(actions);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another rule is opened; a list must not jump while it is scrolled
  useEffect(() => {
    const index = ids.indexOf(selected ?? '');
    if (index >= 0) show(index);
  }, [selected]);

  return (
    <section className="rule-list" aria-label="Rules">
      <div className="pane-head">
        <h1>Rules</h1>
        <IconButton
          label="Filter rules"
          aria-pressed={filtering}
          icon={<ListFilter size={16} />}
          onClick={() => {
            setFilter('');
            setFiltering(!filtering);
          }}
        />
        <IconButton label="New rule from a recipe" icon={<BookMarked size={16} />} onClick={onRecipe} />
        <Button onClick={onNew} aria-label="New rule">
          <Plus size={15} /> New
        </Button>
      </div>
      {filtering && (
        <div className="rule-filter">
          <input
            // biome-ignore lint/a11y/noAutofocus: it was just asked for
            autoFocus
            className="input"
            type="search"
            aria-label="Filter rules"
            placeholder="Name, event, what happens…"
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              setFilter('');
              setFiltering(false);
            }}
          />
        </div>
      )}
      <div className="rule-scroll" ref={scroller}>
        <Sorting rows={rows} ids={ids}>
          <ul className="rule-canvas" style={{ height: total + 24 }}>
            {rows.slice(first, last + 1).map((row, at) => {
              const index = first + at;
              return (
                <li
                  key={row.id}
                  className="rule-slot"
                  style={{ transform: `translateY(${tops[index]}px)`, height: heights[index] }}
                >
                  {row.kind === 'stage' ? (
                    <div className="stage-head">
                      <h2>{row.title}</h2>
                      <span className="number">{row.count === 1 ? '1 rule' : `${row.count} rules`}</span>
                    </div>
                  ) : (
                    <RuleRow
                      rule={row.rule}
                      summary={row.summary}
                      problem={row.problem}
                      bytes={bytes.get(row.id)}
                      selected={row.id === selected}
                      actions={rowActions}
                    />
                  )}
                </li>
              );
            })}
          </ul>
        </Sorting>
        {rows.length === 0 && <p className="list-empty">No rule matches “{filter}”.</p>}
      </div>
    </section>
  );
});

/** The same array while it holds the same ids: a new one would draw every row again. */
function useSteadyList(list: string[]): string[] {
  const steady = useRef(list);
  const { current } = steady;
  if (current.length !== list.length || list.some((id, at) => id !== current[at])) steady.current = list;
  return steady.current;
}

/** A function that never changes and always calls the latest one, so that rows can be remembered. */
function useLatest<A, R>(run: (argument: A) => R): (argument: A) => R {
  const latest = useRef(run);
  latest.current = run;
  return useCallback((argument: A) => latest.current(argument), []);
}

function Sorting({
  rows,
  ids,
  children,
}: {
  rows: readonly Row[];
  ids: string[];
  children: React.ReactNode;
}) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const list = restrictedList(rows);
  const end = ({ active, over }: DragEndEvent) => {
    const id = String(active.id);
    const place = over ? String(over.id) : id;
    if (place === id || !list.sameStage(id, place)) return;
    edit('Move rule', (ruleSet) => moveRule(ruleSet, id, place));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={end}
      accessibility={{ announcements: list.announcements, screenReaderInstructions: list.instructions }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  );
}
