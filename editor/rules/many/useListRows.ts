import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { catalog, useContainer, useProblems, useRuleSet } from '../../shell/document';
import { useEditor } from '../../store/store';
import { changedAt } from './changedAt';
import { gradesOf, type ListRows, listRows } from './listRows';
import { listStore, useList } from './listStore';
import type { ListView } from './listView';
import { useSeenRules } from './useSeenRules';

const noChanges: ReadonlyMap<string, number> = new Map();

export interface ShownRows extends ListRows {
  /** What these rows show. */
  view: ListView;
  /** A later view or document is being made ready. */
  busy: boolean;
  /** What a row says at its right end, where sorting asks for more than its state. */
  bytes: ReadonlyMap<string, number>;
  changed: ReadonlyMap<string, number>;
}

/** What the list shows. It follows a moment later, so that no letter typed anywhere is kept waiting for two thousand rows. */
export function useListRows(): ShownRows {
  const wanted = useList((state) => state.view);
  const view = useDeferredValue(wanted);
  const folded = useList((state) => state.folded);
  const ruleSet = useDeferredValue(useRuleSet());
  const problems = useDeferredValue(useProblems());
  const container = useDeferredValue(useContainer());
  const history = useDeferredValue(useEditor((state) => state.history));
  const seen = useSeenRules();
  const grades = useMemo(() => gradesOf(problems), [problems]);
  const bytes = useMemo(
    () => new Map(container?.rules.map(({ id, estimated }) => [id, estimated])),
    [container],
  );
  const byChange = view.sort === 'changed';
  const changed = useMemo(
    () => (byChange ? changedAt(ruleSet, history) : noChanges),
    [byChange, ruleSet, history],
  );
  const { rows, members, found } = useMemo(
    () => listRows({ ruleSet, catalog, grades, bytes, seen, changed, now: Date.now(), folded }, view),
    [ruleSet, grades, bytes, seen, changed, folded, view],
  );
  const order = useSteady(
    useMemo(() => rows.flatMap((row) => (row.kind === 'rule' ? [row.id] : [])), [rows]),
  );
  useEffect(() => listStore.setState({ order, members }), [order, members]);
  return { rows, members, found, view, busy: view !== wanted, bytes, changed };
}

/** The same array while it holds the same ids. */
function useSteady(list: string[]): string[] {
  const steady = useRef(list);
  const { current } = steady;
  if (current.length !== list.length || list.some((id, at) => id !== current[at])) steady.current = list;
  return steady.current;
}
