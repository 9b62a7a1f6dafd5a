/** Parts that several vendors' protocols share. */
import type { Forwarded, Prepared, Unsent, VendorAnswer } from '../protocol';
import { maxLooked } from '../scrub';

export const dayMs = 86_400_000;
export const jsonHeaders = { 'content-type': 'application/json' };

/** Events are looked at one by one; what has no `reason` against it is sent together. */
export function sift(
  events: readonly Forwarded[],
  reasonAgainst: (event: Forwarded) => string | undefined,
): { kept: { event: Forwarded; place: number }[]; unsent: Unsent[] } {
  const kept: { event: Forwarded; place: number }[] = [];
  const unsent: Unsent[] = [];
  events.forEach((event, place) => {
    const reason = reasonAgainst(event);
    if (reason === undefined) kept.push({ event, place });
    else unsent.push({ place, reason });
  });
  return { kept, unsent };
}

export function oneRequest(
  places: number[],
  unsent: Unsent[],
  url: string,
  headers: Record<string, string>,
  body: unknown,
): Prepared {
  const request = { url, headers: { ...jsonHeaders, ...headers }, body: JSON.stringify(body), places };
  return { requests: places.length > 0 ? [request] : [], unsent };
}

/** Whole seconds, as most vendors count them. A clock that runs ahead would be refused: never later than now. */
export function seconds(ms: number, now: number): number {
  return Math.floor(Math.min(ms, now) / 1000);
}

/** What an error body says, wherever the vendor puts it; secrets are still in it. */
export function saidIn({ json, text }: VendorAnswer): string {
  const found = textIn(json, 0);
  return (found ?? text).slice(0, maxLooked);
}

function textIn(value: unknown, depth: number): string | undefined {
  if (typeof value !== 'object' || value === null || depth > 3) return undefined;
  const record = value as Record<string, unknown>;
  for (const key of ['error_user_msg', 'errorMessage', 'error_message', 'message', 'reason', 'description'])
    if (typeof record[key] === 'string' && record[key] !== '') return record[key];
  for (const key of ['error', 'errors', 'data']) {
    const inner = record[key];
    if (typeof inner === 'string' && key !== 'data') return inner;
    const found = textIn(Array.isArray(inner) ? inner[0] : inner, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** The vendor refused the whole request for one bad event of several: the halves tell which. */
export function splitWhereSeveral({ status }: VendorAnswer, count: number): 'split' | undefined {
  return count > 1 && (status === 400 || status === 422) ? 'split' : undefined;
}
