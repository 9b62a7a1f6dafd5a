import type { MilepostEvent } from '../../shared/event';
import { consentTo, onConsent } from '../consent/consent';
import type { Read } from './condition';
import { guard } from './guard';
import { uuid } from './uuid';

/** Half an hour without an event ends a session, as analytics tools agree. */
const sessionMs = 1_800_000;

/** What is remembered of one visitor: in memory, and on the device where storage consent is given. */
export interface Visitor {
  id: string;
  session: string;
  /** Last activity, milliseconds since the epoch. */
  at: number;
  sessions: Record<string, number>;
  ever: Record<string, number>;
}

let key: string;
/** Undefined: our own storage is never used. */
let needs: string[] | undefined;
let known: Visitor | undefined;

/**
 * Names the place of storage and the consent it needs; withdrawal clears what was stored. Answers what puts visitor and session
 * on an event, where both may be known.
 */
export function storage(container: string, signals: string[]): (event: MilepostEvent) => void {
  key = `milepost.${container}`;
  needs = signals;
  onConsent(() => {
    if (consentTo(signals) === 'denied') {
      known = undefined;
      guard(() => localStorage.removeItem(key));
    } else if (known) visitor(() => {});
  });
  return (event) => {
    if (mayStore())
      visitor((now) => {
        event.visitor_id = now.id;
        event.session_id = now.session;
      });
  };
}

/** Whether our own storage may be used on this device now. */
export function mayStore(): boolean {
  return !!needs && consentTo(needs) === 'granted';
}

/** The visitor as known now; with `change`, changed and remembered. Other tabs' counts are read back where storage is allowed. */
export function visitor(change?: (visitor: Visitor) => void): Visitor {
  const at = Date.now();
  const stored = mayStore() && guard(() => fromStored(JSON.parse(localStorage.getItem(key) || 'null')));
  const now: Visitor = stored || known || { id: uuid(), session: uuid(), at, sessions: {}, ever: {} };
  if (at - now.at > sessionMs) {
    now.session = uuid();
    now.sessions = {};
  }
  if (change) {
    change(now);
    now.at = at;
    // Stored names are short and never mangled: i, s, t, and counts per session (c) and ever (e).
    if (mayStore())
      guard(() =>
        localStorage.setItem(
          key,
          JSON.stringify({ i: now.id, s: now.session, t: at, c: now.sessions, e: now.ever }),
        ),
      );
  }
  known = now;
  return now;
}

function fromStored(
  given: {
    i?: string;
    s?: string;
    t?: number;
    c?: Record<string, number>;
    e?: Record<string, number>;
  } | null,
) {
  // Someone else's junk under our key, or a later release's shape: start anew.
  if (typeof given?.i !== 'string' || typeof given.s !== 'string' || !given.c || !given.e) return undefined;
  return { id: given.i, session: given.s, at: given.t || 0, sessions: given.c, ever: given.e };
}

/** A variable that reads the visitor's device: unknown where storage is not allowed. */
export function ifStorage(read: Read): Read {
  return (occurrence) => (mayStore() ? read(occurrence) : undefined);
}
