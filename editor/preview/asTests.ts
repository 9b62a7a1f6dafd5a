import type { Catalog, DestinationDefinition } from '../../shared/definition';
import { own } from '../../shared/ruleset/own';
import type { Destination, RuleSet } from '../../shared/ruleset/types';

export interface Tried {
  destination: Destination;
  trying: NonNullable<DestinationDefinition['trying']>;
}

/** Destinations that are switched on and whose vendor shows what is only tried. */
export function triedIn({ destinations }: RuleSet, catalog: Catalog): Tried[] {
  return destinations.flatMap((destination) => {
    const trying = own(catalog.destinations, destination.type)?.trying;
    return trying && destination.enabled !== false ? [{ destination, trying }] : [];
  });
}

/** The rule set as a preview runs it: what goes to vendors that know tests is marked as one. The document stays as it is. */
export function asTests(ruleSet: RuleSet, catalog: Catalog): RuleSet {
  const tried = triedIn(ruleSet, catalog);
  if (!tried.some(({ trying }) => trying.settings)) return ruleSet;
  return {
    ...ruleSet,
    destinations: ruleSet.destinations.map((each) => {
      const settings = tried.find(({ destination }) => destination === each)?.trying.settings;
      return settings ? { ...each, settings: { ...each.settings, ...settings } } : each;
    }),
  };
}
