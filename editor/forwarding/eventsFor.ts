import type { RuleSet } from '../../shared/ruleset/types';

/** Events that some rule sends there, or the page's own code. */
export function eventsFor({ rules, plan }: RuleSet, destination: string): string[] {
  const sent = rules
    .filter(({ destinations = 'all' }) => destinations === 'all' || destinations.includes(destination))
    .map(({ event }) => event);
  const pushed = plan.events.filter(({ sentBy }) => sentBy === 'page').map(({ name }) => name);
  return [...new Set([...sent, ...pushed])];
}
