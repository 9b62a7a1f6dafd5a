import { consentTo, onConsent } from '../consent/consent';
import { forgetKept } from '../transport/keeper';
import type { Read } from './condition';
import { around } from './frames/around';
import { guard } from './guard';
import { forgetDomain, hasArrived, ofDomain, toDomain } from './identity/hosts';
import { uuid } from './uuid';

/** Half an hour without an event or a page ends a session, as analytics tools agree. */
const sessionMs = 1_800_000;

/**
 * Thirteen months from when a visitor was first seen, whatever happens in between: then a new one begins. In units of 2^16 ms: the
 * first eight digits of an id are the time it was made in these.
 * https://www.cnil.fr/fr/cookies-solutions-pour-les-outils-de-mesure-daudience
 */
const lifeUnits = 520_752;
const unitMs = 65_536;

/** What is kept for a time, by the rule or trigger that keeps it. */
type Kept = Record<string, unknown>;

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
  /** Of this session: how often each rule fired, by its id; what combinations remember, by their key (core/memory.ts). */
  c?: Kept;
  /** Of this visitor ever: how often each rule fired, and what combinations remember. */
  e?: Kept;
  /** When each rule fired last, newest first. */
  w?: Record<string, number[]>;
  /** Virtual pages of this session. */
  p?: number;
  /** Which session of the visitor this is, from 1. */
  n?: number;
  /** How long after the session before it this one began, in milliseconds; absent in the first. */
  g?: number;
  /** When the session began, milliseconds since the epoch. */
  b?: number;
  /** Address of the session's first page, and where it was come from. */
  a?: [address: string, referrer: string];
  /** Of several domains: when the last link was followed that said who came. */
  u?: number;
  /** Stands in the cookie of a domain as well. */
  d?: 1;
}

/** Under which the visitor, and what was not acknowledged, is stored. */
export let storageKey: string;
let needs: string[];
let known: Visitor | undefined;

/** Who wants to know when the device may remember from now on, and what it knew was added. */
export const joins: (() => void)[] = [];

/**
 * Names the place of storage and the consent it needs; withdrawal clears what was stored. What happened before consent was
 * given is added to what is stored of earlier pages.
 */
export function storage(container: string, signals: string[]): void {
  storageKey = `milepost.${container}`;
  needs = signals;
  onConsent(() => {
    if (consentTo(needs) === 'denied') {
      known = undefined;
      guard(() => localStorage.removeItem(storageKey));
      if (USES.identity!.domains) forgetDomain(storageKey);
      if (USES.rules!.keeps) forgetKept(storageKey);
    } else if (USES.rules!.visits && mayStore()) {
      const there = stored();
      // Of the same id: this page has stored it itself.
      if (!known || there?.i !== known.i) {
        if (known) remember(there ? joined(there, known) : known);
        if (USES.visit!.joins) for (const tell of joins) guard(tell);
      }
    }
    // Also where nothing happens on this page that would be sent.
    if (USES.identity!.domains && mayStore() && hasArrived()) remember(visitor());
  });
}

/** Whether our own storage may be used on this device now. */
export function mayStore(): boolean {
  return USES.consent!.storage! && consentTo(needs) === 'granted';
}

/** Whether it is not known yet that it may, or may not. */
export function mayAsk(): boolean {
  return USES.consent!.storage! && consentTo(needs) === 'unknown';
}

/** Someone else's junk under our key counts as nothing. */
function stored(): Visitor | undefined {
  const found = mayStore()
    ? guard(() => JSON.parse(localStorage.getItem(storageKey)!) as Visitor | null)
    : null;
  const known = USES.identity!.domains && mayStore() ? ofDomain(storageKey, found) : found;
  // No number of someone else's junk.
  return parseInt(known?.i as string, 16) > Date.now() / unitMs - lifeUnits ? known! : undefined;
}

function goesOn({ t }: Visitor): boolean {
  return Date.now() - t! < sessionMs;
}

/**
 * The visitor as known now. Other tabs' counts are read back where storage is allowed. `pages`: how many a session has seen
 * that begins now.
 */
export function visitor(pages = 1): Visitor {
  if (USES.frames!.joined) {
    const outer = around();
    if (outer) return outer.visitor(pages);
  }
  // Gone from the domain's cookie while the page was open: withdrawn on another host.
  if (USES.identity!.domains && known?.d && mayStore()) known = undefined;
  known = stored() || known || { i: uuid() };
  if (!goesOn(known)) {
    const time = Date.now();
    if (USES.visit!.sinceLast && known.t) known.g = time - known.t;
    if (USES.visit!.number) known.n = (known.n || 0) + 1;
    if (USES.visit!.seconds) known.b = time;
    if (USES.visit!.landing) known.a = [location.href, document.referrer];
    known.s = uuid();
    known.t = time;
    if (USES.visit!.pages) known.p = pages;
    if (USES.rules!.memory) known.c = {};
  }
  return known;
}

/** Keeps a visitor who did something now. Answers who it is where the device may know. */
export function remember(visitor: Visitor): Visitor | undefined {
  if (USES.frames!.joined) {
    const outer = around();
    if (outer) return outer.remember(visitor);
  }
  known = visitor;
  visitor.t = Date.now();
  if (!mayStore()) return undefined;
  if (USES.identity!.domains) toDomain(storageKey, visitor, (parseInt(visitor.i, 16) + lifeUnits) * unitMs);
  guard(() => localStorage.setItem(storageKey, JSON.stringify(visitor)));
  return visitor;
}

/** Takes the visitor of a page around this frame for its own. */
export function meet(other: Visitor): void {
  remember({ ...visitor(), ...other });
}

/** Counts a page that begins now. */
export function countPage(): undefined {
  // The page that begins a session is counted here.
  const known = visitor(0);
  known.p = (known.p || 0) + 1;
  remember(known);
}

/** One visitor of what was stored and what this page knew before it was allowed to look. */
function joined(there: Visitor, here: Visitor): Visitor {
  const both = goesOn(there)
    ? {
        ...there,
        ...(USES.visit!.pages && { p: (there.p || 0) + here.p! }),
        ...(USES.rules!.memory && { c: added(there.c, here.c) }),
      }
    : {
        // A session that ended before this page came: the one begun here is the visitor's next.
        ...here,
        i: there.i,
        ...(USES.visit!.number && { n: (there.n || 0) + 1 }),
        ...(USES.visit!.sinceLast && { g: here.t! - there.t! }),
      };
  if (USES.rules!.memory) {
    both.e = added(there.e, here.e);
    both.w = added(there.w, here.w) as NonNullable<Visitor['w']>;
  }
  return both;
}

/** Counts are added, lists joined, newest first; of anything else the newer stands. */
function added(there: Kept = {}, here: Kept = {}): Kept {
  const both = { ...there };
  for (const name in here) {
    const old = both[name];
    const more = here[name];
    both[name] =
      USES.rules!.memory && Array.isArray(old)
        ? [...new Set([...(more as unknown[]), ...old])]
        : typeof more === 'number'
          ? more + ((old as number) || 0)
          : more;
  }
  return both;
}

/** A variable that reads the visitor's device: unknown where storage is not allowed. */
export function ifStorage(read: Read): Read {
  return (occurrence) => (mayStore() ? read(occurrence) : undefined);
}
