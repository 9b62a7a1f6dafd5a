import type { DroppedEvents, MilepostEvent } from '../../shared/event';

/** One event until it is acknowledged. Stored as it is; names are short because they are written with every event. */
export interface Kept {
  /** The event's id. */
  i: string;
  /** The event; once it was given up (`r`), what is left to tell of it. */
  e: MilepostEvent | DroppedEvents;
  /** Which try comes next, from 1. */
  n: number;
  /** Tier of the event in the plan, 1 to 3: the highest goes first when there is no room. */
  p: number;
  /** Characters of its JSON. */
  z: number;
  /** Given up. */
  r?: 1;
  /** On its way. */
  b?: 1 | undefined;
  /** The page load that answers for it. */
  o?: string;
  /** When it was stored: milliseconds since the epoch. */
  t?: number;
}
