/** When each rule was last changed, as far as the history of this browser goes back. */
import { apply } from 'mutative';
import type { RuleSet } from '../../../shared/ruleset/types';
import type { History } from '../../store/history';

/** Rule id to milliseconds since the epoch. Rules that no step touched are not in it. */
export function changedAt(ruleSet: RuleSet, { past }: History): ReadonlyMap<string, number> {
  const at = new Map<string, number>();
  let current = ruleSet;
  for (const entry of [...past].reverse()) {
    const before = apply(current, entry.inverse);
    // Documents share what did not change, so comparing what is held is comparing what it says.
    const old = new Set(before.rules);
    for (const rule of current.rules) if (!old.has(rule) && !at.has(rule.id)) at.set(rule.id, entry.at);
    current = before;
  }
  return at;
}
