import type { Rule, RuleSet } from '../../shared/ruleset/types';
import { freeId } from './freeId';

function withRules(ruleSet: RuleSet, rules: Rule[]): RuleSet {
  return { ...ruleSet, rules };
}

export function changeRule(ruleSet: RuleSet, id: string, change: (rule: Rule) => Rule): RuleSet {
  return withRules(
    ruleSet,
    ruleSet.rules.map((rule) => (rule.id === id ? change(rule) : rule)),
  );
}

/** A rule whose id nobody chose yet. */
const unnamed = /^rule(-\d+)?$/;

/** A rule that has not been named takes name and id from the first event chosen for it. */
export function withEvent(rule: Rule, event: { name: string; title?: string }, ruleSet: RuleSet): Rule {
  const chosen = { ...rule, event: event.name };
  if (!unnamed.test(rule.id)) return chosen;
  const ids = ruleSet.rules.map((one) => one.id);
  const id = freeId(event.title ?? event.name, ids, 'rule');
  return { ...chosen, id, name: rule.name || event.title || readable(event.name) };
}

function readable(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** An empty rule: live, everywhere, waiting for its trigger. */
export function newRule(ruleSet: RuleSet): Rule {
  const id = freeId(
    'rule',
    ruleSet.rules.map((rule) => rule.id),
    'rule',
  );
  return { id, enabled: true, triggers: [], event: '', destinations: 'all' };
}

export function addRule(ruleSet: RuleSet, rule: Rule, after?: string): RuleSet {
  const at = after ? ruleSet.rules.findIndex((one) => one.id === after) + 1 : ruleSet.rules.length;
  return withRules(ruleSet, [...ruleSet.rules.slice(0, at), rule, ...ruleSet.rules.slice(at)]);
}

export function copyOf(rule: Rule, ruleSet: RuleSet): Rule {
  const ids = ruleSet.rules.map((one) => one.id);
  return {
    ...structuredClone(rule),
    id: freeId(rule.id, ids, 'rule'),
    name: `${rule.name ?? rule.id} (copy)`,
  };
}

/** Its tests go with it. */
export function removeRule(ruleSet: RuleSet, id: string): RuleSet {
  const { tests, ...rest } = ruleSet;
  const left = tests?.filter((test) => test.rule !== id);
  return withRules(
    left ? { ...rest, tests: left } : ruleSet,
    ruleSet.rules.filter((rule) => rule.id !== id),
  );
}

/** Takes the place of another rule; those between move up or down by one. */
export function moveRule(ruleSet: RuleSet, id: string, placeOf: string): RuleSet {
  const from = ruleSet.rules.findIndex((rule) => rule.id === id);
  const to = ruleSet.rules.findIndex((rule) => rule.id === placeOf);
  if (from < 0 || to < 0) return ruleSet;
  const rules = [...ruleSet.rules];
  const [moved] = rules.splice(from, 1);
  if (moved) rules.splice(to, 0, moved);
  return withRules(ruleSet, rules);
}
