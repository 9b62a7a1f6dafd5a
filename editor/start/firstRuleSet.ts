import { type StarterBusiness, starterStages } from '../../shared/plan/starters';
import { currentFormat } from '../../shared/ruleset/schema';
import type { Consent, RuleSet } from '../../shared/ruleset/types';
import { told } from '../../shared/texts/t';

export type ConsentManager = 'page' | 'none';

const consents: Readonly<Record<ConsentManager, Consent>> = {
  page: {
    manager: 'page',
    default: { analytics_storage: 'unknown' },
    pending: 'queue',
    storage: 'analytics_storage',
  },
  none: {
    manager: 'none',
    default: { analytics_storage: 'granted' },
    pending: 'queue',
    storage: 'analytics_storage',
  },
};

/** What a new site starts with: the steps most ways have, and reports to send to. */
export function firstRuleSet(
  name: string,
  origin: string,
  manager: ConsentManager,
  business?: StarterBusiness,
): RuleSet {
  return {
    $schema: './rule-set.schema.json',
    format: currentFormat,
    name,
    site: {
      origins: [origin],
      ...(business && { business }),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
    plan: {
      stages: starterStages.map((stage) => ({ ...stage, name: told(stage.name) })),
      events: [],
    },
    targets: [],
    variables: [],
    rules: [],
    destinations: [{ id: 'reports', type: 'collector', settings: {}, consent: ['analytics_storage'] }],
    consent: consents[manager],
  };
}

/** `shop.example/sale` means `https://shop.example`; undefined where no address can be read. */
export function originOf(address: string): string | undefined {
  const typed = address.trim();
  if (!typed) return undefined;
  const local = /^(localhost|127\.|\[::1\])/.test(typed);
  const scheme = /^[a-z]+:\/\//i.test(typed);
  const full = scheme ? typed : `${local ? 'http' : 'https'}://${typed}`;
  if (!URL.canParse(full)) return undefined;
  const { protocol, origin, hostname, port } = new URL(full);
  // One bare word is more likely the start of an address than a machine; with a scheme or a port it was meant.
  const meant = scheme || port !== '' || hostname.includes('.') || local;
  return /^https?:$/.test(protocol) && hostname && meant ? origin : undefined;
}
