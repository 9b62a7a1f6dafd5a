import type { Catalog } from '../../shared/definition';
import { readRule } from '../../shared/readRule';
import type { RuleSet } from '../../shared/ruleset/types';
import { same } from '../store/assign';

export interface RuleChange {
  kind: 'added' | 'changed' | 'removed';
  id: string;
  name: string;
  sentence: string;
}

export interface Changes {
  rules: RuleChange[];
  /** Names of the other parts that differ, as a person says them. */
  elsewhere: string[];
}

const parts = {
  plan: 'plan',
  targets: 'targets',
  variables: 'variables',
  destinations: 'destinations',
  consent: 'consent',
  site: 'site addresses',
} as const;

/** What differs between two rule sets, rule by rule, as people read rules. Against nothing, every rule is new. */
export function changesBetween(before: RuleSet | undefined, after: RuleSet, catalog: Catalog): Changes {
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
  if (!before) return { rules, elsewhere: [] };
  for (const rule of before.rules) if (!now.has(rule.id)) rules.push(say(before, rule, 'removed'));
  const names = Object.keys(parts) as (keyof typeof parts)[];
  return {
    rules,
    elsewhere: names.filter((name) => !same(before[name], after[name])).map((name) => parts[name]),
  };
}
