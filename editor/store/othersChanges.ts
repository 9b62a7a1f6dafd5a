/** What someone else did to the draft, in a few words: "3 rules and the consent". */

import type { RuleSet } from '../../shared/ruleset/types';
import { same } from '../../shared/same';
import { type Countable, counted } from '../../shared/texts/counted';
import { t } from '../../shared/texts/t';
import { listed } from '../texts/listed';

export interface OthersChanges {
  /** `3 rules and 1 event`; empty where nothing differs. */
  words: string;
  /** Names of the things, rules first. */
  names: string[];
  /** The first rule that is there to be looked at. */
  rule: string | undefined;
}

type Item = { id?: string; name?: string; title?: string };

const lists: readonly [noun: Countable, of: (ruleSet: RuleSet) => readonly Item[]][] = [
  ['rule', ({ rules }) => rules],
  ['event', ({ plan }) => plan.events],
  ['stage', ({ plan }) => plan.stages],
  ['target', ({ targets = [] }) => targets],
  ['variable', ({ variables = [] }) => variables],
  ['destination', ({ destinations }) => destinations],
  ['test', ({ tests = [] }) => tests],
];

export function othersChanges(before: RuleSet, after: RuleSet): OthersChanges {
  const parts: string[] = [];
  const names: string[] = [];
  let rule: string | undefined;
  for (const [noun, of] of lists) {
    const keyOf = (item: Item) => item.id ?? item.name ?? '';
    const old = new Map(of(before).map((item) => [keyOf(item), item]));
    const now = new Map(of(after).map((item) => [keyOf(item), item]));
    const touched = [
      ...[...now].filter(([key, item]) => !same(old.get(key), item)).map(([, item]) => item),
      ...[...old].filter(([key]) => !now.has(key)).map(([, item]) => item),
    ];
    if (touched.length > 0) parts.push(counted(touched.length, noun));
    else if (!same([...old.keys()], [...now.keys()])) parts.push(t('the order of {noun}s', { noun }));
    names.push(...touched.map((item) => item.title || item.name || item.id || ''));
    if (noun === 'rule') rule = touched.map(keyOf).find((id) => now.has(id));
  }
  for (const part of ['consent', 'site', 'name', 'notes'] as const)
    if (!same(before[part], after[part])) parts.push(`the ${part}`);
  return { words: listed(parts), names, rule };
}

/** `“Add to cart”, “Newsletter” and 2 more`. */
export function namesInWords(names: readonly string[]): string {
  const shown = names.slice(0, names.length === 3 ? 3 : 2).map((name) => `“${name}”`);
  const more = names.length - shown.length;
  return listed(more > 0 ? [...shown, `${more} more`] : shown);
}
