import type { Catalog } from '../../shared/definition';
import { own } from '../../shared/ruleset/own';
import type { Destination, Rule, RuleSet } from '../../shared/ruleset/types';

export { destinationName, signalWords } from '../../shared/destinationWords';

/** Where a rule's event goes now. */
export function destinationsOf(rule: Rule, ruleSet: RuleSet): Destination[] {
  const chosen = rule.destinations ?? 'all';
  return ruleSet.destinations.filter((destination) =>
    chosen === 'all' ? destination.enabled !== false : chosen.includes(destination.id),
  );
}

/** Signals a destination waits for: its own list, otherwise what its type asks for. */
export function signalsOf(destination: Destination, catalog: Catalog): readonly string[] {
  return destination.consent ?? own(catalog.destinations, destination.type)?.consent ?? [];
}
