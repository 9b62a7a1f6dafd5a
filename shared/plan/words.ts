/** An event of the plan in words. */

import type { PlanEvent, RuleSet } from '../ruleset/types';
import { marked } from '../texts/marked';
import { t, told } from '../texts/t';
import { worthWords } from './value';

export const roleWords = {
  milestone: marked('Milestone'),
  signal: marked('Signal'),
  macro: marked('Goal'),
} as const;
export const tierWords = {
  1: marked('High intent'),
  2: marked('Medium intent'),
  3: marked('Low intent'),
} as const;
export const effortWords = { low: marked('Little'), medium: marked('Some'), high: marked('Much') } as const;
export const paramTypeWords = {
  string: marked('Text'),
  number: marked('Number'),
  integer: marked('Whole number'),
  boolean: marked('Yes or no'),
} as const;

/** Touchpoints that teams tell apart; any other word may be written. */
export const usualFamilies: readonly string[] = [
  marked('Journey'),
  marked('Trust'),
  marked('Paid media'),
  marked('Engagement'),
  marked('Navigation'),
];

/** As people call it. */
export function titleOf({ title, name }: Pick<PlanEvent, 'title' | 'name'>): string {
  return title || name;
}

/** "Milestone, tier 1, worth $30, owned by growth"; a variable goes by its name: "worth Order value". */
export function eventWords(event: PlanEvent, ruleSet: Pick<RuleSet, 'variables'>): string {
  const worth = worthWords(event.value, ruleSet);
  return [
    event.role ? told(roleWords[event.role]) : t('Event'),
    ...(event.tier ? [t('tier {tier}', { tier: event.tier })] : []),
    ...(worth ? [t('worth {worth}', { worth })] : []),
    ...(event.owner ? [t('owned by {owner}', { owner: event.owner })] : []),
  ].join(', ');
}
