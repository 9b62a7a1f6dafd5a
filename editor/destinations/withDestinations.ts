import type { Destination, RuleSet } from '../../shared/ruleset/types';

export const withDestinations = (ruleSet: RuleSet, destinations: Destination[]): RuleSet => ({
  ...ruleSet,
  destinations,
});
