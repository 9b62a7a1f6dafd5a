import type { Catalog } from '../../shared/definition';
import { own } from '../../shared/ruleset/own';
import type { Destination, Rule, RuleSet } from '../../shared/ruleset/types';

/** Where a rule's event goes now. */
export function destinationsOf(rule: Rule, ruleSet: RuleSet): Destination[] {
  const chosen = rule.destinations ?? 'all';
  return ruleSet.destinations.filter((destination) =>
    chosen === 'all' ? destination.enabled !== false : chosen.includes(destination.id),
  );
}

export function destinationName(destination: Destination, catalog: Catalog): string {
  return destination.name ?? own(catalog.destinations, destination.type)?.title ?? destination.id;
}

/** Signals a destination waits for: its own list, otherwise what its type asks for. */
export function signalsOf(destination: Destination, catalog: Catalog): readonly string[] {
  return destination.consent ?? own(catalog.destinations, destination.type)?.consent ?? [];
}

/** Google's signal names in words a visitor's banner would use. */
const signalTitles: Readonly<Record<string, string>> = {
  analytics_storage: 'analytics',
  ad_storage: 'advertising',
  ad_user_data: 'sharing data with advertisers',
  ad_personalization: 'personalised advertising',
  functionality_storage: 'functional storage',
  personalization_storage: 'personalisation',
  security_storage: 'security',
};

export function signalWords(signal: string): string {
  return signalTitles[signal] ?? signal;
}
