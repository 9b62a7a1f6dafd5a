import type { Rule } from '../../shared/ruleset/types';

let freshId: string | undefined;

/** This rule was just made: what is missing in it is not complained about until its author is through with it. */
export function begin(id: string): void {
  freshId = id;
}

/** Its author has left it. */
export function settle(id: string): void {
  if (freshId === id) freshId = undefined;
}

/** Until it says what happens and what is sent, or is left. */
export function isFresh({ id, triggers, event }: Rule): boolean {
  return freshId === id && (triggers.length === 0 || event === '');
}
