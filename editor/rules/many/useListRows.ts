import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { RuleSet } from '../../../shared/ruleset/types';
import { catalog, useContainer, useProblems, useRuleSet } from '../../shell/document';
import { useEditor } from '../../store/store';
import { changedAt } from './changedAt';
import { gradesOf, type ListRows, listRows } from './listRows';
import { listStore, useList } from './listStore';
import type { ListView } from './listView';
import { factsOf } from './ruleFacts';
import { useSeenRules } from './useSeenRules';

const noChanges: ReadonlyMap<string, number> = new Map();

/** What idle time is taken at once, in milliseconds: less than a frame. */
const idleMs = 6;

export interface ShownRows extends ListRows {
  ruleSet: RuleSet;
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
  const seen = useSeenRules();
  const grades = useMemo(() => gradesOf(problems), [problems]);
  const bytes = useMemo(
    () => new Map(container?.rules.map(({ id, estimated }) => [id, estimated])),
    [container],
  );
  const byChange = view.sort === 'changed';
  // Who does not sort by it is not drawn anew for it.
  const history = useDeferredValue(useEditor((state) => (byChange ? state.history : undefined)));
  const changed = useMemo(() => (history ? changedAt(ruleSet, history) : noChanges), [ruleSet, history]);
  const { rows, members, found } = useMemo(
    () => listRows({ ruleSet, catalog, grades, bytes, seen, changed, now: Date.now(), folded }, view),
    [ruleSet, grades, bytes, seen, changed, folded, view],
  );
  const order = useSteady(
    useMemo(() => rows.flatMap((row) => (row.kind === 'rule' ? [row.id] : [])), [rows]),
  );
  useEffect(() => listStore.setState({ order, members }), [order, members]);
  useFactsBeforehand(ruleSet);
  const busy = view !== wanted;
  // The same object while it says the same: the rows are drawn for it.
  return useMemo(
    () => ({ rows, members, found, view, ruleSet, busy, bytes, changed }),
    [rows, members, found, view, ruleSet, busy, bytes, changed],
  );
}

/** Finds what searching asks of each rule while nothing else is to be done, so that the first letter is answered at once, too. */
function useFactsBeforehand(ruleSet: RuleSet): void {
  useEffect(() => {
    // Safari has no requestIdleCallback; there the first letter takes a moment longer.
    if (typeof requestIdleCallback === 'undefined') return;
    let at = 0;
    let asked = requestIdleCallback(work);
    function work(): void {
      const until = performance.now() + idleMs;
      for (; at < ruleSet.rules.length && performance.now() < until; at += 1) {
        const rule = ruleSet.rules[at];
        if (rule) factsOf(rule, ruleSet, catalog);
      }
      if (at < ruleSet.rules.length) asked = requestIdleCallback(work);
    }
    return () => cancelIdleCallback(asked);
  }, [ruleSet]);
}

/** The same array while it holds the same ids. */
function useSteady(list: string[]): string[] {
  const steady = useRef(list);
  const { current } = steady;
  if (current.length !== list.length || list.some((id, at) => id !== current[at])) steady.current = list;
  return steady.current;
}
