/** How often rules fire in recorded visits, live and with the draft: what publishing would change, in numbers. */
import type { RuleSet } from '../ruleset/types';
import { ruleKeys } from './changes';
import { type Engine, evaluate } from './evaluate';
import { momentsOf } from './moments';
import { compare } from './outcomes';
import type { Visit } from './visit';

export interface OutcomeCount {
  rule: string;
  /** How often it fires over all visits, by what is live and by the draft. */
  before: number;
  after: number;
  /** How often it fires either way and sends something else. */
  differs: number;
  /** How often it cannot be known from what was recorded whether the change matters. */
  unclear: number;
}

/**
 * One for each rule whose doing changes, in the draft's order, those that are gone last. `live` null: nothing is live, so every
 * rule that fires is told.
 */
export function countOutcomes(
  visits: readonly Visit[],
  live: RuleSet | null,
  draft: RuleSet,
  engine: Engine,
): OutcomeCount[] {
  const counts = new Map<string, OutcomeCount>();
  const of = (rule: string) => {
    const known = counts.get(rule) ?? { rule, before: 0, after: 0, differs: 0, unclear: 0 };
    counts.set(rule, known);
    return known;
  };
  const then = live && ruleKeys(live, engine);
  const now = ruleKeys(draft, engine);
  for (const visit of visits) {
    const moments = momentsOf(visit, engine.catalog);
    const was = live ? evaluate(visit, live, engine, moments) : [];
    const is = evaluate(visit, draft, engine, moments);
    for (const { rule, fired } of was) if (fired) of(rule).before += 1;
    for (const { rule, fired } of is) if (fired) of(rule).after += 1;
    for (const { rule, change } of compare(was, is)) {
      if (change === 'differs') of(rule).differs += 1;
      // A rule that means the same does the same, whether or not we know what.
      else if (change === 'unclear' && then?.(rule) !== now(rule)) of(rule).unclear += 1;
    }
  }
  const changed = [...counts.values()].filter(
    ({ before, after, differs, unclear }) => before !== after || differs + unclear > 0,
  );
  const order = new Map(draft.rules.map(({ id }, place) => [id, place]));
  const placeOf = ({ rule }: OutcomeCount) => order.get(rule) ?? draft.rules.length;
  return changed.sort((one, other) => placeOf(one) - placeOf(other));
}
