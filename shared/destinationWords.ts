/** Destinations and the consent they wait for, as a marketer calls them. */
import type { Catalog } from './definition';
import { own } from './ruleset/own';
import type { Destination, RuleSet } from './ruleset/types';

export function destinationName(destination: Destination, catalog: Catalog): string {
  return destination.name ?? own(catalog.destinations, destination.type)?.title ?? destination.id;
}

/** As it reads among the others: with its id where another is called the same. */
export function soleDestinationName(destination: Destination, ruleSet: RuleSet, catalog: Catalog): string {
  const name = destinationName(destination, catalog);
  const others = ruleSet.destinations.filter(({ id }) => id !== destination.id);
  return others.some((other) => destinationName(other, catalog) === name)
    ? `${name} (${destination.id})`
    : name;
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
