/** An event of the plan in words. */
import type { PlanEvent, RuleSet } from '../ruleset/types';
import { worthWords } from './value';

export const roleWords = { milestone: 'Milestone', signal: 'Signal', macro: 'Goal' } as const;
export const tierWords = { 1: 'High intent', 2: 'Medium intent', 3: 'Low intent' } as const;
export const effortWords = { low: 'Little', medium: 'Some', high: 'Much' } as const;
export const paramTypeWords = {
  string: 'Text',
  number: 'Number',
  integer: 'Whole number',
  boolean: 'Yes or no',
} as const;

/** Touchpoints that teams tell apart; any other word may be written. */
export const usualFamilies: readonly string[] = [
  'Journey',
  'Trust',
  'Paid media',
  'Engagement',
  'Navigation',
];

/** As people call it. */
export function titleOf({ title, name }: Pick<PlanEvent, 'title' | 'name'>): string {
  return title || name;
}

/** "Milestone, tier 1, worth $30, owned by growth"; a variable goes by its name: "worth Order value". */
export function eventWords(event: PlanEvent, ruleSet: Pick<RuleSet, 'variables'>): string {
  const worth = worthWords(event.value, ruleSet);
  return [
    event.role ? roleWords[event.role] : 'Event',
    ...(event.tier ? [`tier ${event.tier}`] : []),
    ...(worth ? [`worth ${worth}`] : []),
    ...(event.owner ? [`owned by ${event.owner}`] : []),
  ].join(', ');
}
