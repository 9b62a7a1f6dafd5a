/** A rule set of one rule, for page tests: what its trigger noticed appears on the data layer as `noticed`. */
import type {
  Condition,
  Destination,
  Frequency,
  RuleSet,
  Schedule,
  Trigger,
  Variable,
} from '../../shared/ruleset/types';

interface Wanted {
  conditions?: Condition;
  variables?: Variable[];
  /** Value of each parameter; numbers are declared as such by `number:` before the name. */
  params?: Record<string, string>;
  destinations?: Destination[];
  frequency?: Frequency;
  schedule?: Schedule;
  consent?: RuleSet['consent'];
}

export function oneRule(triggers: Trigger | Trigger[], wanted: Wanted = {}): RuleSet {
  const named = Object.entries(wanted.params ?? {}).map(([name, value]) => ({
    name: name.replace('number:', ''),
    type: name.startsWith('number:') ? ('number' as const) : ('string' as const),
    value,
  }));
  return {
    format: 1,
    site: { origins: ['https://shop.example'] },
    plan: {
      stages: [],
      events: [
        { name: 'noticed', params: Object.fromEntries(named.map(({ name, type }) => [name, { type }])) },
      ],
    },
    ...(wanted.variables && { variables: wanted.variables }),
    rules: [
      {
        id: 'noticed',
        triggers: Array.isArray(triggers) ? triggers : [triggers],
        ...(wanted.conditions && { conditions: wanted.conditions }),
        event: 'noticed',
        params: Object.fromEntries(named.map(({ name, value }) => [name, value])),
        ...(wanted.frequency && { frequency: wanted.frequency }),
        ...(wanted.schedule && { schedule: wanted.schedule }),
      },
    ],
    destinations: wanted.destinations ?? [{ id: 'layer', type: 'data-layer', settings: {} }],
    consent: wanted.consent ?? { manager: 'none', default: {}, pending: 'queue' },
  };
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
