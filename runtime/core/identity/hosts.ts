/** One visitor on all hosts of a domain: who it is stands in a cookie of that domain, beside what each host keeps for itself. */
import { readCookie, writeCookie } from '../../lib/cookie';
import type { Visitor } from '../visitor';
import { pack, unpack } from './pack';

/** The named domain that this page lies in, and all of them. */
export let domain: string | undefined;
export let named: string[] = [];

/** Who came by a link of another domain, until the device may remember it: and when that link was followed. */
let arrived: { visitor: Visitor; at: number } | undefined;

export function belongTo(domains: string[], own: string | undefined): void {
  named = domains;
  domain = own;
}

export function arrive(visitor: Visitor, at: number): void {
  arrived = { visitor, at };
}

export function hasArrived(): boolean {
  return !!arrived;
}

/**
 * The visitor of the whole domain, of what this host has stored. The cookie is the truth: where it is gone though the host's own
 * was part of it, consent was withdrawn on another host, or its time is over. Asked only where the device may remember.
 */
export function ofDomain(key: string, found: Visitor | null | undefined): Visitor | null | undefined {
  const cookie = domain && unpack(readCookie(key) || '');
  let known = cookie || (found?.d ? undefined : found);
  if (arrived) {
    // Taken once: the link of a page that was shown again, copied or bookmarked is older than the last one taken.
    if (arrived.at > (known?.u || 0)) known = { ...arrived.visitor, u: arrived.at };
    arrived = undefined;
  }
  if (!known || known === found) return known;
  // What this host counted stays where it is of the same visitor, and of a session where it is the same session.
  const same = found?.i === known.i ? found : undefined;
  return {
    ...same,
    ...known,
    ...(same?.s !== known.s && { c: {}, a: undefined, g: undefined }),
  } as Visitor;
}

/** Told to the other hosts, until `ends` at most: the time of a visitor is never renewed. Milliseconds since the epoch. */
export function toDomain(key: string, visitor: Visitor, ends: number): void {
  if (!domain) return;
  writeCookie(key, pack(visitor), domain, ends);
  // Browsers that keep no cookies: each host for itself.
  if (readCookie(key)) visitor.d = 1;
  else delete visitor.d;
}

/** Forgotten on all hosts: each finds its own storage outdated. */
export function forgetDomain(key: string): void {
  arrived = undefined;
  if (domain) writeCookie(key, '', domain, 0);
}
