/** Where order means something: rules that the same moment sets off, and stages on the way. */

import type { RuleSet } from '../ruleset/types';
import { join } from '../sentence';
import { t } from '../texts/t';
import type { Change, ChangedPart } from './changes';
import { markWords } from './wordDiff';

/** Rules that the same moment sets off go in the order of the list. */
export function movedRules(before: RuleSet, after: RuleSet): Change[] {
  const details = moved(
    before.rules.map(({ id }) => id),
    after.rules.map(({ id }) => id),
  ).map((id) =>
    t('{name} stands elsewhere in the list.', {
      name: after.rules.find((rule) => rule.id === id)?.name || id,
    }),
  );
  if (details.length === 0) return [];
  return [
    {
      ...orderOf('rules', t('Order of the rules'), '/rules'),
      details: shortList(details),
    },
  ];
}

export function movedStages(before: RuleSet, after: RuleSet): Change[] {
  const ids = moved(
    before.plan.stages.map(({ id }) => id),
    after.plan.stages.map(({ id }) => id),
  );
  if (ids.length === 0) return [];
  const say = ({ plan }: RuleSet) =>
    `${join(
      plan.stages.map(({ name }) => name),
      'then',
    )}.`;
  return [
    {
      ...orderOf('plan', t('Order of the stages'), '/plan/stages'),
      sentence: markWords(say(before), say(after)),
    },
  ];
}

function orderOf(part: ChangedPart, name: string, path: string): Change {
  return {
    kind: 'changed',
    part,
    noun: 'order',
    id: `order of ${part}`,
    name,
    path,
    sentence: [],
    details: [],
  };
}

/** Ids in both lists that do not stand in the old order: as few as explain the new one. */
function moved(before: readonly string[], after: readonly string[]): string[] {
  const place = new Map(before.map((id, at) => [id, at]));
  const both = after.flatMap((id) => {
    const at = place.get(id);
    return at === undefined ? [] : [{ id, at }];
  });
  const kept = longestRising(both.map(({ at }) => at));
  return both.flatMap(({ id }, index) => (kept.has(index) ? [] : [id]));
}

/** Indexes of a longest rising subsequence (patience sorting: thousands of rules in no time). */
function longestRising(values: readonly number[]): Set<number> {
  const ends: number[] = [];
  const previous: number[] = [];
  values.forEach((value, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const kept = new Set<number>();
  for (let at = ends[ends.length - 1] ?? -1; at >= 0; at = previous[at] ?? -1) kept.add(at);
  return kept;
}

const maxMoved = 4;

function shortList(details: string[]): string[] {
  return details.length > maxMoved
    ? [t('{count} rules stand elsewhere in the list.', { count: details.length })]
    : details;
}
