/** Changes of many rules at once: each is one step of undo. */

import type { Rule, RuleSet } from '../../../shared/ruleset/types';
import { t } from '../../../shared/texts/t';

type Ids = ReadonlySet<string>;

function change(ruleSet: RuleSet, ids: Ids, to: (rule: Rule) => Rule): RuleSet {
  return { ...ruleSet, rules: ruleSet.rules.map((rule) => (ids.has(rule.id) ? to(rule) : rule)) };
}

export function switchRules(ruleSet: RuleSet, ids: Ids, enabled: boolean): RuleSet {
  return change(ruleSet, ids, (rule) => ({ ...rule, enabled }));
}

/** An empty name takes them out of their folders. */
export function fileRules(ruleSet: RuleSet, ids: Ids, folder: string): RuleSet {
  return change(ruleSet, ids, (rule) => filed(rule, folder.trim()));
}

function filed({ folder: _before, ...rule }: Rule, folder: string): Rule {
  return folder === '' ? rule : { ...rule, folder };
}

export function renameFolder(ruleSet: RuleSet, from: string, to: string): RuleSet {
  return fileRules(ruleSet, idsIn(ruleSet, from), to);
}

export function idsIn({ rules }: RuleSet, folder: string): Ids {
  return new Set(rules.filter((rule) => (rule.folder ?? '') === folder).map(({ id }) => id));
}

export function labelRules(ruleSet: RuleSet, ids: Ids, label: string): RuleSet {
  const word = label.trim();
  if (word === '') return ruleSet;
  return change(ruleSet, ids, (rule) =>
    rule.labels?.includes(word) ? rule : { ...rule, labels: [...(rule.labels ?? []), word] },
  );
}

export function unlabelRules(ruleSet: RuleSet, ids: Ids, label: string): RuleSet {
  return change(ruleSet, ids, ({ labels = [], ...rule }) => {
    const left = labels.filter((one) => one !== label);
    return left.length > 0 ? { ...rule, labels: left } : rule;
  });
}

export function sendRulesTo(ruleSet: RuleSet, ids: Ids, destinations: 'all' | string[]): RuleSet {
  return change(ruleSet, ids, (rule) => ({ ...rule, destinations }));
}

export type RolloutStep = 'live' | 'shadow' | 'draft';

/** Live means for everybody, as a rule begins. */
export function rollOutRules(ruleSet: RuleSet, ids: Ids, state: RolloutStep): RuleSet {
  return change(ruleSet, ids, ({ rollout, ...rule }) => {
    if (state === 'live') return rule;
    return { ...rule, rollout: { ...rollout, state } };
  });
}

/** Each copy stands behind its original. */
export function duplicateRules(ruleSet: RuleSet, ids: Ids): { ruleSet: RuleSet; copies: string[] } {
  const taken = new Set(ruleSet.rules.map(({ id }) => id));
  const copies: string[] = [];
  const rules = ruleSet.rules.flatMap((rule) => {
    if (!ids.has(rule.id)) return [rule];
    const copy = copyOf(rule, taken);
    taken.add(copy.id);
    copies.push(copy.id);
    return [rule, copy];
  });
  return { ruleSet: { ...ruleSet, rules }, copies };
}

function copyOf(rule: Rule, taken: ReadonlySet<string>): Rule {
  const id = nextId(rule.id, taken);
  return { ...structuredClone(rule), id, name: `${rule.name || rule.event || rule.id} (copy)` };
}

/** The id itself where it is free, else with a number behind it. */
export function nextId(id: string, taken: ReadonlySet<string>): string {
  const base = id.replace(/-\d+$/, '');
  let next = id;
  for (let count = 2; taken.has(next); count += 1) next = `${base}-${count}`;
  return next;
}

/** Their tests go with them. */
export function removeRules(ruleSet: RuleSet, ids: Ids): RuleSet {
  const rules = ruleSet.rules.filter(({ id }) => !ids.has(id));
  const tests = ruleSet.tests?.filter(({ rule }) => !ids.has(rule));
  return { ...ruleSet, rules, ...(tests && { tests }) };
}

/** Where rules are put: before or after another one, and into which folder when that changes. */
export interface Place {
  beside?: { id: string; side: 'before' | 'after' };
  folder?: string;
}

/** Moves them together, in their own order. */
export function placeRules(ruleSet: RuleSet, ids: Ids, { beside, folder }: Place): RuleSet {
  const moved = ruleSet.rules.filter(({ id }) => ids.has(id));
  const put =
    folder === undefined
      ? moved
      : moved.map((rule) => ((rule.folder ?? '') === folder ? rule : filed(rule, folder)));
  if (!beside) {
    const byId = new Map(put.map((rule) => [rule.id, rule]));
    return { ...ruleSet, rules: ruleSet.rules.map((rule) => byId.get(rule.id) ?? rule) };
  }
  // Beside one of them: its place is where the nearest one that stays is.
  const stays = ruleSet.rules.filter(({ id }) => !ids.has(id));
  const before = ruleSet.rules
    .slice(0, ruleSet.rules.findIndex(({ id }) => id === beside.id) + (beside.side === 'after' ? 1 : 0))
    .filter(({ id }) => !ids.has(id)).length;
  return { ...ruleSet, rules: [...stays.slice(0, before), ...put, ...stays.slice(before)] };
}

/** "12 rules", or what the only one is called. */
export function rulesInWords(rules: readonly Rule[]): string {
  const [only] = rules;
  return rules.length === 1 && only
    ? only.name || only.event || only.id
    : t('{count} rules', { count: rules.length });
}
