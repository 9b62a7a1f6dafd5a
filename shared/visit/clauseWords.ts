/** How the clauses of a rule read in an explanation. */

import type { Catalog } from '../definition';
import { readCondition } from '../readCondition';
import { capWords } from '../readRule';
import { own } from '../ruleset/own';
import type { Comparison, Condition, Frequency, RuleSet, Trigger } from '../ruleset/types';
import { readSettings } from '../sentence';
import { t } from '../texts/t';

/** `at`: the clause's JSON Pointer, which says what it is. */
export function isTrigger(at: string): boolean {
  return /\/triggers\/\d+$/.test(at);
}

export function clauseWords(clause: object, at: string, ruleSet: RuleSet, catalog: Catalog): string {
  if (isTrigger(at)) return triggerWords(clause as Trigger, ruleSet, catalog);
  if (at.endsWith('/frequency')) return frequencyWords(clause as Frequency);
  if ('all' in clause) return t('all of these');
  if ('any' in clause) return t('any of these');
  if ('not' in clause && !isNegated(clause)) return t('none of this');
  return readCondition(clause as Condition, ruleSet, catalog);
}

export function triggerWords(trigger: Trigger, ruleSet: RuleSet, catalog: Catalog): string {
  const definition = own(catalog.triggers, trigger.type);
  return definition ? readSettings(definition, trigger.settings, ruleSet) : trigger.type;
}

export function targetWords({ settings }: Trigger, ruleSet: RuleSet): string {
  const wanted = settings['target'] ?? settings['form'];
  const target = ruleSet.targets?.find(({ id }) => id === wanted);
  return target?.name ?? (typeof wanted === 'string' && wanted ? wanted : t('something else'));
}

export function frequencyWords(frequency: Frequency | undefined): string {
  if (!frequency) return t('only so often');
  const { limit, per } = frequency;
  return capWords(limit, per);
}

/** A value as it reads in a line. */
export function valueWords(value: unknown): string {
  if (value === undefined || value === null) return t('nothing');
  if (value === '') return t('empty');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export function isComparison(clause: object): clause is Comparison {
  return 'operator' in clause;
}

export function isNegated(clause: object): clause is { not: Comparison } {
  return 'not' in clause && typeof clause.not === 'object' && clause.not !== null && 'operator' in clause.not;
}
