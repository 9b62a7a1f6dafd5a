/** The rule set as TypeScript sees it: derived from schema.ts, which says what each field means. */
import type { XStatic } from 'typebox/schema';
import type { Fingerprint } from '../target/fingerprint';
import type { TraceEntry } from '../trace';
import type {
  consentSchema,
  destinationSchema,
  frequencySchema,
  paramSchema,
  planEventSchema,
  planSchema,
  rolloutSchema,
  scheduleSchema,
  siteSchema,
  stageSchema,
  targetSchema,
  valueSchema,
  variableSchema,
} from './schema';

export type Site = XStatic<typeof siteSchema>;
export type Stage = XStatic<typeof stageSchema>;
export type EventValue = XStatic<typeof valueSchema>;
export type ParamDefinition = XStatic<typeof paramSchema>;
export type PlanEvent = Omit<XStatic<typeof planEventSchema>, 'params'> & {
  params?: Record<string, ParamDefinition>;
};
export type Plan = Omit<XStatic<typeof planSchema>, 'stages' | 'events'> & {
  stages: Stage[];
  events: PlanEvent[];
};
export type PlanLimits = NonNullable<Plan['limits']>;
export type Naming = NonNullable<Plan['naming']>;
export type Target = Omit<XStatic<typeof targetSchema>, 'fingerprint'> & { fingerprint?: Fingerprint };
export type Frequency = XStatic<typeof frequencySchema>;
export type Schedule = XStatic<typeof scheduleSchema>;
export type Rollout = XStatic<typeof rolloutSchema>;
export type Consent = Omit<XStatic<typeof consentSchema>, 'default' | 'source'> & {
  source?: { type: string; settings: Settings };
  default: Record<string, 'unknown' | 'denied' | 'granted'>;
};

export type Settings = Record<string, unknown>;
export interface FormatStep {
  type: string;
  [setting: string]: unknown;
}
export type Variable = Omit<XStatic<typeof variableSchema>, 'settings' | 'format'> & {
  settings: Settings;
  format?: FormatStep[];
};
/** Names as a destination wants them. null: not sent, left out. */
export interface DestinationMap {
  events?: Record<string, string | null>;
  /** By event, or `*` for all. */
  params?: Record<string, Record<string, string | null>>;
}
export type Destination = Omit<XStatic<typeof destinationSchema>, 'settings' | 'map' | 'allow'> & {
  settings: Settings;
  map?: DestinationMap;
  /** Advertising: events that go though their quality gate is not met, with the reason. */
  allow?: Record<string, string>;
};

export interface Trigger {
  type: string;
  settings: Settings;
}

/** A trigger inside a combination. Its own conditions decide whether what it noticed counts. */
export interface Step extends Trigger {
  conditions?: Condition;
}

export interface Comparison {
  variable: string;
  operator: string;
  value?: string | number | boolean;
  ignoreCase?: boolean;
}
export type Condition = { all: Condition[] } | { any: Condition[] } | { not: Condition } | Comparison;

export interface Silenced {
  code: string;
  reason: string;
}

export interface Rule {
  id: string;
  name?: string;
  /** Default true. */
  enabled?: boolean;
  triggers: Trigger[];
  conditions?: Condition;
  event: string;
  params?: Record<string, string | number | boolean>;
  frequency?: Frequency;
  rollout?: Rollout;
  schedule?: Schedule;
  priority?: number;
  /** Default "all". */
  destinations?: 'all' | string[];
  /** Signals it needs beside those of its destinations. */
  consent?: string[];
  notes?: string;
  labels?: string[];
  folder?: string;
  silenced?: Silenced[];
}

/** One entry of a test's visit: a trace entry, with the page load it belongs to. */
export type TestEntry = TraceEntry & { load?: number };

/** A visit, trimmed to what matters, and whether a rule should fire at one moment of it. */
export interface RuleTest {
  id: string;
  name?: string;
  rule: string;
  expect: 'fire' | 'not-fire';
  /** Place in `visit`. */
  moment: number;
  visit: TestEntry[];
  ran?: { triggers?: Trigger[]; targets?: Target[]; variables?: Variable[] };
  notes?: string;
}

export interface RuleSet {
  $schema?: string;
  format: number;
  name?: string;
  site: Site;
  plan: Plan;
  targets?: Target[];
  variables?: Variable[];
  rules: Rule[];
  destinations: Destination[];
  consent: Consent;
  tests?: RuleTest[];
  notes?: string;
  labels?: string[];
  folder?: string;
  silenced?: Silenced[];
}
