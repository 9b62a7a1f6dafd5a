import { consentTo, onConsent } from '../consent/consent';
import type { Read } from './condition';
import { guard } from './guard';
import { uuid } from './uuid';

/** Half an hour without an event ends a session, as analytics tools agree. */
const sessionMs = 1_800_000;

/**
 * What is remembered of one visitor: in memory, and on the device where storage consent is given. Stored as it is; its names
 * are short because they are written with every event.
 */
export interface Visitor {
  /** Visitor id. */
  i: string;
  /** Session id. */
  s?: string;
  /** Last activity, milliseconds since the epoch. */
  t?: number;
  /** How often each rule fired in this session. */
  c?: Record<string, number>;
  /** How often each rule fired ever. */
  e?: Record<string, number>;
  /** When each rule fired last, newest first. */
  w?: Record<string, number[]>;
}

let key: string;
let needs: string[];
let known: Visitor | undefined;

/** Names the place of storage and the consent it needs; withdrawal clears what was stored. */
export function storage(container: string, signals: string[]): void {
  key = `milepost.${container}`;
  needs = signals;
  onConsent(() => {
    if (consentTo(needs) === 'denied') {
      known = undefined;
      guard(() => localStorage.removeItem(key));
    } else if (USES.rules!.memory && known) remember(known);
  });
}

/** Whether our own storage may be used on this device now. */
export function mayStore(): boolean {
  return USES.consent!.storage! && consentTo(needs) === 'granted';
}

/** The visitor as known now. Other tabs' counts are read back where storage is allowed. */
export function visitor(): Visitor {
  const stored = mayStore() ? guard(() => JSON.parse(localStorage.getItem(key)!) as Visitor | null) : null;
  // Someone else's junk under our key: start anew.
  known = stored?.i ? stored : known || { i: uuid() };
  if (!(Date.now() - known.t! < sessionMs)) {
    known.s = uuid();
    known.t = Date.now();
    if (USES.rules!.memory) known.c = {};
  }
  return known;
}

/** Keeps a visitor who did something now. */
export function remember(visitor: Visitor): void {
  visitor.t = Date.now();
  if (mayStore()) guard(() => localStorage.setItem(key, JSON.stringify(visitor)));
}

/** A variable that reads the visitor's device: unknown where storage is not allowed. */
export function ifStorage(read: Read): Read {
  return (occurrence) => (mayStore() ? read(occurrence) : undefined);
}
