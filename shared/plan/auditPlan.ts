/** Everything there is to tell of a rule set, with what measuring practice says of its plan. */
import type { Catalog } from '../definition';
import { type Heard, heard } from '../problems/silence';
import type { RuleSet } from '../ruleset/types';
import { audit } from '../ruleset/validate';
import { practice } from './practice';
import { readablePlan } from './readable';

/**
 * What `audit` finds, and behind it the hints of practice, silenced alike. A plan of which a part cannot be read gets no hints until
 * that is mended, because they would stand at the wrong places. `ready`: as `audit` takes it. Never throws.
 */
export function auditWithPractice(ruleSet: RuleSet, catalog: Catalog, ready?: readonly string[]): Heard {
  const found = audit(ruleSet, catalog, undefined, ready);
  const problems = [...found.shown, ...found.silenced.map(({ problem }) => problem)];
  const readable = readablePlan(ruleSet, problems);
  if (!readable) return found;
  const { stages, events } = readable.plan;
  if (events.length !== ruleSet.plan?.events?.length || stages.length !== ruleSet.plan.stages?.length)
    return found;
  const advice = heard(readable, practice(readable, catalog));
  return {
    shown: [...found.shown, ...advice.shown],
    silenced: [...found.silenced, ...advice.silenced],
  };
}
