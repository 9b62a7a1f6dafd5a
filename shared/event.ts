/** The event on the wire: one type from the page to the report. Stored and sent names are never mangled. */

export type ConsentValue = 'unknown' | 'denied' | 'granted';
/** Google Consent Mode's signal names, plus any the site names itself. */
export type ConsentState = Record<string, ConsentValue>;

export type RolloutState = 'shadow' | 'live';

/**
 * `cast-failed:<param>` a parameter could not be turned into the plan's type and was left out ·
 * `redacted` something that looked like personal data was replaced · `truncated` a text was cut ·
 * `sampled` the visitor is in a rollout below 100 percent.
 */
export type EventFlag = string;

/** One reported event. Everything a receiver may rely on; fields with `?` are absent where consent or the page gave none. */
export interface MilepostEvent {
  /** UUIDv7, minted once when the rule fired and never again: a retry keeps it, receivers deduplicate by it. */
  id: string;
  /** The site's container id, such as `mp_4k7q2x9d`. */
  site: string;
  /** First 12 hex digits of the hash of what the container was built from (`build` in its manifest). */
  container: string;
  /** Id of the rule that fired; empty for an event pushed through the queue. */
  rule: string;
  /** Event name as the plan defines it, at most 128 characters. */
  name: string;
  /** UUIDv7 of the virtual page. */
  page_id: string;
  /** Place among the page's events for a destination, from 1: gaps let the collector measure its own loss. 0: a report about a target, or an anonymous event. */
  seq: number;
  session_id?: string;
  visitor_id?: string;
  user_id?: string;
  /** Milliseconds since the Unix epoch by the visitor's clock, which can be wrong. */
  created_at: number;
  /** When it happened; what waited for an answer has the state in which it was let go. */
  consent: ConsentState;
  /** Percent is the sampling rate in force, 1 to 100, by a visitor-stable hash. */
  rollout: { state: RolloutState; percent: number };
  flags: EventFlag[];
  page: PageContext;
  /** What it is worth, as the plan says: an amount, or what a variable read on the page. */
  value?: number;
  /** ISO 4217 code of `value`. */
  currency?: string;
  /** How well the visitor knew the page when it happened. Absent from events of older containers. */
  engagement?: Engagement;
  params: Record<string, string | number | boolean>;
}

export interface PageContext {
  /** Redacted, at most 2,048 characters. */
  url: string;
  title: string;
  referrer: string;
  /** Viewport in CSS pixels. */
  width: number;
  height: number;
  language: string;
}

export interface Engagement {
  /** Milliseconds that the virtual page was visible and focused before the event. */
  engaged_ms: number;
  /** The furthest the page was scrolled down, 0 to 100; absent during its first second. */
  scroll_percent?: number;
  /** Virtual pages of the session, this one included; without storage consent, of this page load. */
  pages: number;
}

/** Body of `POST /e`: `text/plain` JSON, so that no preflight is needed while a page goes away. */
export interface EventBatch {
  /** Milliseconds since the epoch by the visitor's clock at this try. */
  sent_at: number;
  /** 1 for the first try. */
  attempt: number;
  events: MilepostEvent[];
  /** What was given up since the last request that was taken. */
  dropped?: DroppedEvents[];
}

/** Events that a page gave up: one, and those that followed it in the page's sequence for the same reason. */
export interface DroppedEvents {
  site: string;
  page_id: string;
  /** Of the first. */
  seq: number;
  count: number;
  /** Of the first: milliseconds since the epoch by the visitor's clock. */
  created_at: number;
  /** `full`: no room left · `old`: more than a week · a status of HTTP, as text: refused with it. */
  reason: string;
}

/** Answer of `POST /e`, one verdict per event of the batch, in order. */
export interface BatchAnswer {
  verdicts: Verdict[];
}
export type Verdict =
  | { id: string; verdict: 'accepted' }
  | { id: string; verdict: 'duplicate' }
  /** Kept aside with its reason: the sender must not retry it. */
  | { id: string; verdict: 'quarantined'; code: string; reason: string };

/** Limits shared by page and collector. */
export const eventLimits = {
  /** Keepalive requests share 64 KiB in flight per page; 56 KiB leaves room for headers and another sender. */
  batchBytes: 56 * 1024,
  batchEvents: 50,
  nameLength: 128,
  urlLength: 2048,
  textLength: 1024,
  params: 64,
} as const;
