import { useSyncExternalStore } from 'react';
import type { Problem } from '../../shared/problem';
import type { Rule } from '../../shared/ruleset/types';

let freshId: string | undefined;
const hearers = new Set<() => void>();

/** This rule was just made: what is missing in it is not complained about until its author is through with it. */
export function begin(id: string): void {
  setFresh(id);
}

/** Its author has left it. */
export function settle(id: string): void {
  if (freshId === id) setFresh(undefined);
}

/** Until it says what happens and what is sent, or is left. */
export function isFresh({ id, triggers, event }: Rule): boolean {
  return freshId === id && (triggers.length === 0 || event === '');
}

/** Without those of the rule that is just being made. */
export function settledProblems(problems: readonly Problem[], rules: readonly Rule[]): readonly Problem[] {
  const index = rules.findIndex(isFresh);
  const path = `/rules/${index}`;
  return index < 0
    ? problems
    : problems.filter((problem) => problem.path !== path && !problem.path.startsWith(`${path}/`));
}

/** Renders anew when a rule begins or settles; answers which one is fresh. */
export function useFreshId(): string | undefined {
  return useSyncExternalStore(listen, () => freshId);
}

function listen(hear: () => void): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}

function setFresh(id: string | undefined): void {
  freshId = id;
  for (const hear of hearers) hear();
}
