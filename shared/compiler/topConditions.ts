import type { Condition, Rule } from '../ruleset/types';

/** Conditions that all have to hold: an outermost `all` needs no call of its own. */
export function topConditions({ conditions }: Pick<Rule, 'conditions'>): Condition[] {
  return !conditions ? [] : 'all' in conditions ? conditions.all : [conditions];
}
