/** What a mend is: a change of the rule set that ends a problem, offered as one button beside it. */
import type { Catalog } from '../definition';
import { replaceAt, segmentsOf, valueAt } from '../pointer';
import type { Problem } from '../problem';
import type { RuleSet } from '../ruleset/types';

export interface Mend {
  /** As the button and the history say it: `Delete the target “Old button”`. */
  label: string;
  /** For the rule set the problem was found in. */
  change: (ruleSet: RuleSet) => RuleSet;
}

/** The ways out that need no decision, the safest first; none where a person has to say what was meant. */
export type Mender = (problem: Problem, ruleSet: RuleSet, catalog: Catalog) => readonly Mend[];

export function replace(label: string, path: string, value: unknown): Mend {
  return { label, change: (ruleSet) => replaceAt(ruleSet, path, value) };
}

export function remove(label: string, path: string): Mend {
  return { label, change: (ruleSet) => removeAt(ruleSet, path) };
}

/** Without the entry or the key there; a path that leads nowhere changes nothing. */
export function removeAt(ruleSet: RuleSet, path: string): RuleSet {
  const [parent, key] = parentOf(path);
  const holder = valueAt(ruleSet, parent);
  if (Array.isArray(holder))
    return replaceAt(
      ruleSet,
      parent,
      holder.filter((_, index) => String(index) !== key),
    );
  if (typeof holder !== 'object' || holder === null) return ruleSet;
  return replaceAt(
    ruleSet,
    parent,
    Object.fromEntries(Object.entries(holder).filter(([own]) => own !== key)),
  );
}

/** Without the rule that stands there, and without its tests. */
export function removeRule(label: string, path: string): Mend {
  return {
    label,
    change: (ruleSet) => {
      const id = (valueAt(ruleSet, path) as { id?: unknown } | undefined)?.id;
      const { tests, ...rest } = removeAt(ruleSet, path);
      return tests ? { ...rest, tests: tests.filter(({ rule }) => rule !== id) } : rest;
    },
  };
}

/** With one more entry in the list there. */
export function withEntry(ruleSet: RuleSet, path: string, entry: unknown): RuleSet {
  const list = valueAt(ruleSet, path);
  return Array.isArray(list) ? replaceAt(ruleSet, path, [...list, entry]) : ruleSet;
}

/** With a key of the record there set, whether it was there or not. */
export function withKey(ruleSet: RuleSet, path: string, key: string, value: unknown): RuleSet {
  const holder = valueAt(ruleSet, path);
  if (typeof holder !== 'object' || holder === null || Array.isArray(holder)) return ruleSet;
  return replaceAt(ruleSet, path, Object.fromEntries([...Object.entries(holder), [key, value]]));
}

/** A pointer's holder and the last segment, as a key. */
export function parentOf(path: string): [parent: string, key: string] {
  return [path.slice(0, Math.max(0, path.lastIndexOf('/'))), segmentsOf(path).at(-1) ?? ''];
}

/** The rule a pointer leads into, and its own pointer. */
export function ruleAt(
  ruleSet: RuleSet,
  path: string,
): { rule: RuleSet['rules'][number]; at: string } | undefined {
  const at = /^\/rules\/\d+/.exec(path)?.[0];
  const rule = at === undefined ? undefined : (valueAt(ruleSet, at) as RuleSet['rules'][number] | undefined);
  return at !== undefined && rule !== null && typeof rule === 'object' ? { rule, at } : undefined;
}

/** `name`, or the first of `name-2`, `name-3`, … that is not taken. */
export function freeName(name: string, taken: Iterable<unknown>, joint: '-' | '_' = '-'): string {
  const used = new Set(taken);
  let free = name;
  for (let count = 2; used.has(free); count += 1) free = `${name}${joint}${count}`;
  return free;
}
