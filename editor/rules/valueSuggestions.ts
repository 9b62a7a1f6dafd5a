import type { Condition, RuleSet } from '../../shared/ruleset/types';

const maxSuggestions = 6;

/** Values this variable is known to have: compared with elsewhere, or seen where targets were picked. */
export function valueSuggestions(ruleSet: RuleSet, variable: string): string[] {
  const counts = new Map<string, number>();
  const count = (value: string) => counts.set(value, (counts.get(value) ?? 0) + 1);
  const visit = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(visit);
    else if ('any' in condition) condition.any.forEach(visit);
    else if ('not' in condition) visit(condition.not);
    else if (
      condition.variable === variable &&
      typeof condition.value === 'string' &&
      condition.value !== ''
    ) {
      count(condition.value);
    }
  };
  for (const rule of ruleSet.rules) if (rule.conditions) visit(rule.conditions);
  if (variable === 'page_path') {
    for (const target of ruleSet.targets ?? []) {
      if (target.fingerprint?.pagePath) count(target.fingerprint.pagePath);
    }
  }
  if (variable === 'page_host') {
    for (const origin of ruleSet.site.origins) count(new URL(origin).host);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, maxSuggestions)
    .map(([value]) => value);
}
