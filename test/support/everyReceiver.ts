/** Everything that an event can be sent to, vendors' own scripts loaded, each with the consent it asks for by itself. */
import { catalog } from '../../runtime/catalog';
import type { ConsentValue } from '../../shared/event';
import type { Destination, RuleSet } from '../../shared/ruleset/types';
import { everyVendor } from '../samples/wholeCatalog';

/** The page's own business: what leaves it there leaves no browser, and asks for no consent. */
const onPage = ['data-layer', 'dom-event', 'custom-code'];

export function everyReceiver(state: ConsentValue): RuleSet {
  const vendors = everyVendor();
  const known = new Set(vendors.destinations.map(({ type }) => type));
  const others = Object.values(catalog.destinations)
    .filter(({ type }) => !known.has(type) && !onPage.includes(type))
    .map(
      ({ type, examples, otherNames, ads }): Destination => ({
        id: type,
        type,
        settings: { ...examples[0]?.settings },
        ...(otherNames === 'mapped-only' && { map: { events: { add_to_cart: '1234567' } } }),
        ...(ads && { allow: { add_to_cart: 'for this test' } }),
      }),
    );
  const destinations = [...vendors.destinations, ...others]
    .filter(({ type }) => !onPage.includes(type))
    .map((destination): Destination => {
      const { consent = [], script } = catalog.destinations[destination.type]!;
      return {
        ...destination,
        settings: { ...destination.settings, ...(script && { load: true }) },
        // What asks for nothing by itself is up to the site: here it asks for what it is used for.
        consent: consent.length ? [...consent] : ['analytics_storage'],
      };
    });
  const signals = new Set(destinations.flatMap(({ consent = [] }) => consent));
  return {
    ...vendors,
    destinations,
    consent: {
      default: Object.fromEntries([...signals].map((signal) => [signal, state])),
      pending: 'queue',
      storage: 'analytics_storage',
    },
  };
}
