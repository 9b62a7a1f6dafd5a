/** Forwarding from the server to vendors, as the API of the server tells it. Secrets only ever go in. */

export interface ForwardingField {
  name: string;
  title: string;
  description?: string;
  /** Never sent back: the editor learns when it was set, nothing else. */
  secret?: true;
  required?: true;
  /** What a value has to look like; `rule` says it in words. */
  pattern?: string;
  rule?: string;
  /** The choices of a list, in the order of `enumTitles`. */
  enum?: readonly string[];
  enumTitles?: readonly string[];
  /** `param`: the name of a parameter of the rule set's events · `per-event`: one text for each event that is sent there. */
  format?: 'param' | 'per-event';
  placeholder?: string;
}

/** What a vendor's server protocol needs beyond the destination's own settings. */
export interface ForwardingProtocol {
  /** Equal to the destination's type. */
  type: string;
  fields: readonly ForwardingField[];
  /**
   * How the vendor lets one try: `code` events carry a code that the vendor shows on its test screen · `validate` it answers what
   * is wrong and keeps nothing · `real` no way to try: what is sent counts.
   */
  test: 'code' | 'validate' | 'real';
  /** Where the vendor shows the test code. */
  testHint?: string;
}

export type SettingValue = string | Record<string, string>;

/** One destination of the draft that could be forwarded to. `GET /api/sites/:site/forwarding` lists them. */
export interface Forwarding {
  destination: string;
  type: string;
  enabled: boolean;
  /** Values of fields that are no secrets. */
  settings: Record<string, SettingValue>;
  /** When each secret was set, milliseconds since the epoch. One that is not set is absent. */
  secretsSet: Record<string, number>;
  /** Names of required fields without a value: nothing is sent until they have one. */
  missing: string[];
  /** Events on their way. */
  waiting: number;
  /** Events that were given up and can be sent again. */
  dead: number;
  /** Until when nothing is sent, because the vendor asked for it or does not answer; null: now. */
  pausedUntil: number | null;
}

/** `PUT /api/sites/:site/forwarding/:destination`: what is left out stays as it is. A secret of null is forgotten. */
export interface ForwardingChange {
  enabled?: boolean;
  settings?: Record<string, SettingValue>;
  secrets?: Record<string, string | null>;
}

/** `done` received · `retry` will be tried again · `dead` given up, can be replayed · `test` a test event. */
export type DeliveryOutcome = 'done' | 'retry' | 'dead' | 'test';

/** One line of the delivery log: one event at one try. */
export interface Delivery {
  /** Counts up; pages of the log go by it. */
  id: number;
  /** Milliseconds since the epoch. */
  at: number;
  outcome: DeliveryOutcome;
  eventId: string;
  /** Our name of the event, and what the vendor was told. */
  name: string;
  sentAs: string;
  try: number;
  /** HTTP status; null where nothing was answered or nothing was sent. */
  status: number | null;
  /** Why not, as a code that shared/forwarding/reasons.ts has words for; empty when done. */
  reason: string;
  /** What the vendor said, cut; empty where it said nothing. */
  said: string;
  /** True while the event is a dead letter that can be sent again. */
  canReplay: boolean;
}

/** `GET …/log?outcome=&event=&before=&limit=` */
export interface DeliveryLog {
  deliveries: Delivery[];
  /** Give it as `before` for older ones; null at the end. */
  before: number | null;
  /** Days that lines are kept. */
  keptDays: number;
}

/** `POST …/test` sends one made-up event at once. */
export interface ForwardingTest {
  /** The vendor's test code, where it has such. */
  code?: string;
  /** Our name of the event; default: the first that a rule sends there. */
  event?: string;
}

export interface ForwardingTestAnswer {
  received: boolean;
  status: number | null;
  reason: string;
  said: string;
  sentAs: string;
}

/** `POST …/replay`: the named lines' events, or all dead letters of the destination. */
export interface ReplayRequest {
  ids?: number[];
}
export interface ReplayAnswer {
  replayed: number;
}
