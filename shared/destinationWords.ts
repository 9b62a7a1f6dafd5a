/** Destinations and the consent they wait for, as a marketer calls them. */
import type { Catalog } from './definition';
import { own } from './ruleset/own';
import type { Destination, RuleSet } from './ruleset/types';
import { marked } from './texts/marked';
import { told } from './texts/t';

export function destinationName(destination: Destination, catalog: Catalog): string {
  return destination.name ?? told(own(catalog.destinations, destination.type)?.title) ?? destination.id;
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
  analytics_storage: marked('analytics'),
  ad_storage: marked('advertising'),
  ad_user_data: marked('sharing data with advertisers'),
  ad_personalization: marked('personalised advertising'),
  functionality_storage: marked('functional storage'),
  personalization_storage: marked('personalisation'),
  security_storage: marked('security'),
};

export function signalWords(signal: string): string {
  return told(own(signalTitles, signal)) ?? signal;
}
