import type { Catalog } from '../../shared/definition';
import type { RuleSet } from '../../shared/ruleset/types';
import { readRule } from '../../shared/sentence';
import { same } from '../store/assign';

export interface RuleChange {
  kind: 'added' | 'changed' | 'removed';
  id: string;
  name: string;
  sentence: string;
}

/** What differs between two rule sets, rule by rule, as people read rules; `elsewhere` names the other parts that differ. */
export function changesBetween(
  before: RuleSet | undefined,
  after: RuleSet,
  catalog: Catalog,
): { rules: RuleChange[]; elsewhere: string[] } {
  const old = new Map(before?.rules.map((rule) => [rule.id, rule]));
  const now = new Set(after.rules.map(({ id }) => id));
  const say = (ruleSet: RuleSet, rule: RuleSet['rules'][number], kind: RuleChange['kind']): RuleChange => ({
    kind,
    id: rule.id,
    name: rule.name || rule.id,
    sentence: readRule(ruleSet, rule, catalog),
  });
  const rules = after.rules.flatMap((rule) => {
    const was = old.get(rule.id);
    return same(was, rule) ? [] : [say(after, rule, was ? 'changed' : 'added')];
  });
  if (before) {
    for (const rule of before.rules) if (!now.has(rule.id)) rules.push(say(before, rule, 'removed'));
  }
  const parts = ['plan', 'targets', 'variables', 'destinations', 'consent', 'site'] as const;
  const elsewhere = before ? parts.filter((part) => !same(before[part], after[part])) : [];
  return { rules, elsewhere };
}
