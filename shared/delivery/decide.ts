/** What a sender does after an answer: the retry contract as a function. The page has a smaller one of its own; both keep the table. */
import {
  type Answered,
  type Decision,
  type Fault,
  firstBackoffMs,
  maxBackoffMs,
  maxRetryAfterMs,
} from './contract';

export interface Tried {
  answer: Answered | { fault: Fault };
  /** Events in the request. */
  events: number;
  /** 1 for the first. */
  attempt: number;
  /** The most that may be made; undefined: as long as it takes. */
  maxAttempts?: number;
  /** Milliseconds since the epoch: `Retry-After` can be a date. */
  now: number;
  /** 0 to 1. */
  random: number;
}

const passing = new Set([408, 425, 429]);

export function decide({ answer, events, attempt, maxAttempts, now, random }: Tried): Decision {
  const wait = () => {
    const asked = 'status' in answer ? retryAfterMs(answer.headers?.['retry-after'], now) : undefined;
    return asked ?? backoffMs(attempt, random);
  };
  if ('fault' in answer || passing.has(answer.status) || answer.status >= 500) {
    if (maxAttempts !== undefined && attempt >= maxAttempts)
      return { does: 'drop', reason: 'tries', pauses: true, waitMs: wait() };
    return { does: 'retry', waitMs: wait(), pauses: true };
  }
  const { status } = answer;
  if (status >= 200 && status < 300) return { does: 'done' };
  if (status === 413) return events > 1 ? { does: 'split' } : { does: 'drop', reason: 'too-large' };
  if (status < 400) return { does: 'drop', reason: 'redirect' };
  if (status === 400 || status === 422) return { does: 'drop', reason: 'bad-request' };
  if (status === 401 || status === 403) return { does: 'drop', reason: 'not-authorised' };
  if (status === 404 || status === 410) return { does: 'drop', reason: 'not-found' };
  return { does: 'drop', reason: 'refused' };
}

/** Full jitter: anywhere between now and the ceiling, so that many senders do not come back together. */
export function backoffMs(attempt: number, random: number): number {
  // Beyond 2^30 the ceiling has long been reached.
  const ceiling = Math.min(maxBackoffMs, firstBackoffMs * 2 ** Math.min(attempt - 1, 30));
  return Math.round(random * ceiling);
}

/** Seconds or a date (RFC 9110); undefined where it says nothing that can be waited for. */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  // Only what looks like a date: Date.parse reads "-5" as a month.
  const ms = /^\d+$/.test(text)
    ? Number(text) * 1000
    : /^[A-Za-z]{3},/.test(text)
      ? Date.parse(text) - now
      : 0;
  return ms > 0 ? Math.min(ms, maxRetryAfterMs) : undefined;
}
