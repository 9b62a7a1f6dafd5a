/** What needs which consent, in one place: compiler, table and replay all ask here. */
import type { Catalog } from '../definition';
import type { ConsentValue } from '../event';
import { own } from '../ruleset/own';
import type { Destination, Rule, RuleSet } from '../ruleset/types';

/** Signals about advertising: what Global Privacy Control refuses. */
export const adSignals = ['ad_storage', 'ad_user_data', 'ad_personalization'] as const;
/** What Do Not Track refuses where a site wants that. */
export const trackingSignals = [...adSignals, 'analytics_storage'] as const;
/** The signals of Google Consent Mode v2, whose names are usual. */
export const usualSignals = [
  ...adSignals,
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
  'security_storage',
] as const;

/** Consent signals a destination waits for: its own, or what its type asks for. */
export function destinationNeeds(destination: Destination, catalog: Catalog): readonly string[] {
  return destination.consent ?? own(catalog.destinations, destination.type)?.consent ?? [];
}

/** What an event of this rule waits for on its way to this destination, each signal once: the rule's own needs come last. */
export function pairNeeds(
  rule: Pick<Rule, 'consent'> | undefined,
  destination: Destination,
  catalog: Catalog,
): string[] {
  return [...new Set([...destinationNeeds(destination, catalog), ...(rule?.consent ?? [])])];
}

/** Parameters of an event that need consent of their own, with the signals each needs. */
export function paramNeeds(
  event: string,
  { plan }: Pick<RuleSet, 'plan'>,
): [name: string, signals: string[]][] {
  const params = plan.events.find(({ name }) => name === event)?.params ?? {};
  return Object.entries(params).flatMap(([name, { consent = [] }]): [string, string[]][] =>
    consent.length ? [[name, [...new Set(consent)]]] : [],
  );
}

/** What becomes of an event for this destination while consent is unknown. */
export function pendingFor(
  { type }: Destination,
  { pending }: RuleSet['consent'],
  catalog: Catalog,
): 'queue' | 'drop' | 'anonymise' {
  // What cannot be told without ids waits: a vendor's own script would set its own.
  return pending === 'anonymise' && !own(catalog.destinations, type)?.anonymous ? 'queue' : pending;
}

/** What holds when a page begins, for these signals and those that the rule set names. Where nobody is asked, all is allowed. */
export function beforehand(
  { manager, default: defaults }: RuleSet['consent'],
  signals: Iterable<string> = [],
): Record<string, ConsentValue> {
  if (manager !== 'none') return defaults;
  return Object.fromEntries([...Object.keys(defaults), ...signals].map((signal) => [signal, 'granted']));
}

/** One refusal refuses; what is neither granted nor denied is unknown. As `consentTo` of the page code. */
export function answerTo(
  signals: readonly string[],
  state: Readonly<Record<string, string | undefined>>,
): ConsentValue {
  if (signals.some((signal) => state[signal] === 'denied')) return 'denied';
  return signals.every((signal) => state[signal] === 'granted') ? 'granted' : 'unknown';
}
