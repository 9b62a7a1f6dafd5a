/** What a vendor's server protocol is: pure functions from events to requests, and from an answer to what became of each event. */

import type { MilepostEvent } from '../../shared/event';
import type { SettingValue } from '../../shared/forwarding/types';

/** One event under the names that the vendor gives things. */
export interface Forwarded {
  /** As it was stored, without parameters that were not consented to. */
  event: MilepostEvent;
  /** The vendor's name, or its id of a conversion. */
  name: string;
  /** Whether that is one of the vendor's own. */
  standard: boolean;
  /** Under the vendor's names, without those that tell of the person. */
  params: Readonly<Record<string, string | number | boolean>>;
  /** By the corrected clock, milliseconds since the epoch. */
  happenedAt: number;
  /** How the visitor's browser called itself. */
  userAgent?: string;
}

/** The destination's own settings and those of its forwarding, in one. */
export type Settings = Readonly<Record<string, unknown>>;
export type Secrets = Readonly<Record<string, string>>;

export interface VendorRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
  /** Places of its events among those that were handed in. */
  places: number[];
}

/** An event that is not sent at all. `reason` is one that shared/forwarding/reasons.ts has words for. */
export interface Unsent {
  place: number;
  reason: string;
}

export interface Prepared {
  requests: VendorRequest[];
  unsent: Unsent[];
}

/** What became of one event of a request, where the answer says more than its status. `split`: some other event may be to blame. */
export interface ItemVerdict {
  does: 'done' | 'retry' | 'drop' | 'split';
  reason?: string;
  said?: string;
}

export interface VendorAnswer {
  status: number;
  /** As JSON; undefined where it is none. */
  json: unknown;
  text: string;
}

export interface PrepareOptions {
  /** By our clock, milliseconds since the epoch. */
  now: number;
  /** A try: with the vendor's test code, or empty where it validates. Absent: it counts. */
  test?: string;
}

export interface Protocol {
  /** Most events to hand in at once. */
  maxEvents: number;
  prepare(
    events: readonly Forwarded[],
    settings: Settings,
    secrets: Secrets,
    options: PrepareOptions,
  ): Prepared;
  /** One verdict per event of the request, in order; undefined: the status says it all. */
  read?(answer: VendorAnswer, count: number): ItemVerdict[] | undefined;
}

/** The text of a setting; empty where there is none. */
export function textOf(settings: Settings, name: string): string {
  const value = settings[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

export function pairsOf(settings: Settings, name: string): Record<string, SettingValue> {
  const value = settings[name];
  return typeof value === 'object' && value !== null ? (value as Record<string, SettingValue>) : {};
}
