/** When each rule was last changed, as far as the history of this browser goes back. */
import { apply } from 'mutative';
import type { RuleSet } from '../../../shared/ruleset/types';
import { same } from '../../../shared/same';
import type { History } from '../../store/history';

/** Rule id to milliseconds since the epoch. Rules that no step touched are not in it. */
export function changedAt(ruleSet: RuleSet, { past }: History): ReadonlyMap<string, number> {
  const at = new Map<string, number>();
  let current = ruleSet;
  for (const entry of [...past].reverse()) {
    const before = apply(current, entry.inverse);
    // Documents mostly share what did not change; where rules moved, equal ones may be other objects.
    const shared = new Set(before.rules);
    const moved = current.rules.filter((rule) => !shared.has(rule));
    const old = moved.length > 0 ? new Map(before.rules.map((rule) => [rule.id, rule])) : undefined;
    for (const rule of moved)
      if (!at.has(rule.id) && !same(old?.get(rule.id), rule)) at.set(rule.id, entry.at);
    current = before;
  }
  return at;
}
