/** How often one rule would have fired in recorded visits. */
import type { Rule, RuleSet } from '../ruleset/types';
import { type Engine, evaluate } from './evaluate';
import { type Moments, momentsOf } from './moments';
import type { Visit } from './visit';

export interface RuleEffect {
  /** Over all visits. */
  fired: number;
  /** How often it was set off, and stopped by a condition or a limit. */
  almost: number;
  /** How often what was recorded does not tell. */
  unknown: number;
}

/** Moments are worked out once for each visit: while someone types, only the rule changes. */
const momentsOfVisits = new WeakMap<Visit, Moments>();

/** What it takes to try one rule: others only where it listens to them. It is on and for everyone, as if it had been published. */
export function triedAlone(ruleSet: RuleSet, id: string): RuleSet {
  const { tests: _tests, ...rest } = ruleSet;
  const rule = ruleSet.rules.find((one) => one.id === id);
  const tried: Rule[] = rule ? [{ ...rule, enabled: true, rollout: { state: 'live', percent: 100 } }] : [];
  const listens = JSON.stringify(rule?.triggers ?? []).includes('"rule-event"');
  const others = listens ? ruleSet.rules.filter((one) => one.id !== id) : [];
  return { ...rest, rules: [...others, ...tried] };
}

/** `ruleSet`: what `triedAlone` gives. */
export function ruleEffect(
  visits: readonly Visit[],
  ruleSet: RuleSet,
  id: string,
  engine: Engine,
): RuleEffect {
  const effect: RuleEffect = { fired: 0, almost: 0, unknown: 0 };
  for (const visit of visits) {
    const moments = momentsOfVisits.get(visit) ?? momentsOf(visit, engine.catalog);
    momentsOfVisits.set(visit, moments);
    for (const outcome of evaluate(visit, ruleSet, engine, moments)) {
      if (outcome.rule !== id) continue;
      effect[outcome.fired === undefined ? 'unknown' : outcome.fired ? 'fired' : 'almost']++;
    }
  }
  return effect;
}
