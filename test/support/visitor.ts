/** A visitor whose device may remember: what the container of a page test has stored, and moved back in time. */
import { beforeEach } from 'vitest';
import type { ConsentValue } from '../../shared/event';
import type { RuleSet } from '../../shared/ruleset/types';

/** Under `milepost.` and the container's id; pages of a test share the storage of the test itself. */
const key = 'milepost.mp_test000001';

export const minute = 60_000;
export const day = 24 * 60 * minute;

/** Each test begins with someone never seen before. */
export function newVisitors(): void {
  beforeEach(() => localStorage.removeItem(key));
}

/** The rule set with storage, and what has been said about it before the page asks. */
export function remembering(ruleSet: RuleSet, said: ConsentValue = 'granted'): RuleSet {
  return {
    ...ruleSet,
    consent: { default: { functionality_storage: said }, pending: 'queue', storage: 'functionality_storage' },
  };
}

/** As a consent banner says it. */
export const consent = (said: ConsentValue) => ['consent', { functionality_storage: said }];

export function storedVisitor(): Record<string, unknown> | null {
  return JSON.parse(localStorage.getItem(key) ?? 'null');
}

/** Makes what is stored as old as if nothing had happened for a while. */
export function letPass(ms: number): void {
  const visitor = storedVisitor() as { t: number; b?: number };
  localStorage.setItem(
    key,
    JSON.stringify({ ...visitor, t: visitor.t - ms, ...(visitor.b && { b: visitor.b - ms }) }),
  );
}
