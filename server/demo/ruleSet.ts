import type { RuleSet } from '../../shared/ruleset/types';
import source from './rule-set.json';

/** The shop's ready rule set for where the shop is served: `origin` is scheme, host and port. A fresh copy each time. */
export function demoRuleSet(origin: string): RuleSet {
  const ruleSet = structuredClone(source) as unknown as RuleSet;
  ruleSet.site.origins = [origin];
  return ruleSet;
}
