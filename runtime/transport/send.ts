import type { DroppedEvents, EventBatch, MilepostEvent } from '../../shared/event';
import { guard } from '../core/guard';
import { asked, traceDelivery, traceFailed, traceResponse } from '../lib/answers';
import { after, now } from '../lib/clock';
import { maySend, sending } from '../lib/trace';
import { refused } from './refused';

/** HTTP status, 0 without an answer, 413 also for what is too large here; and the pause the server asked for, in milliseconds. */
export type Answer = [status: number, pauseMs: number];
/** Events, what was given up since, which try this is, from 1, and whether the page may be ending. */
export type Post = (
  events: MilepostEvent[],
  dropped: DroppedEvents[],
  attempt: number,
  sweep?: boolean,
) => Promise<Answer>;

/** eventLimits.batchBytes. */
const maxBytes = 57_344;
/** Keepalive requests of a page share 64 KiB in flight with those of others: beyond our part, a request is a plain one. */
const maxFlyingBytes = 60_000;
const maxFlying = 15;
const maxRetryAfterMs = 300_000;
/** Far above what a busy server takes, as giving up early only makes it receive everything twice. */
const maxAnswerMs = 60_000;

let flying = 0;
let flyingBytes = 0;
// Taken at start, because hosts patch it later.
const ask = /* @__PURE__ */ (() => window.fetch)();

/**
 * The one place from which a request leaves the page. Text, because a preflight could not finish while a page goes away;
 * without credentials; kept alive past the page's end where it is small enough. Never throws or rejects.
 */
export function poster(url: string): Post {
  // Whose events these are; by the time they go, another destination may be the one that is being sent to.
  const destination = PREVIEW ? sending.destination : undefined;
  return (events, dropped, attempt, sweep) => {
    const batch: EventBatch = { sent_at: now(), attempt, events, ...(dropped[0] && { dropped }) };
    if (PREVIEW && held(url, destination!, batch)) return Promise.resolve([202, 0]);
    if (refused('connect-src', url)) {
      if (PREVIEW) traceFailed(batch);
      return Promise.resolve([403, 0]);
    }
    // As it is: old libraries have lists write themselves otherwise.
    const body = JSON.stringify(batch, function (key) {
      return this[key];
    });
    const { size } = new Blob([body]);
    if (size > maxBytes && events[1]) return Promise.resolve([413, 0]);
    // Firefox before 133 knows no keepalive. A beacon says nothing about what arrived: maybe it did, it is sent again.
    if (sweep && !('keepalive' in Request.prototype)) {
      navigator.sendBeacon(url, body);
      return Promise.resolve([0, 0]);
    }
    const keepalive = size <= maxBytes && flyingBytes + size <= maxFlyingBytes && flying < maxFlying;
    const kept = keepalive ? size : 0;
    flyingBytes += kept;
    flying++;
    // What a page has put on every object is none of these.
    const init = { __proto__: null, method: 'POST', body, keepalive, credentials: 'omit' } as RequestInit;
    // Patched before this script came, it may throw at once.
    const asking = guard(ask, url, init);
    if (!asking) navigator.sendBeacon(url, body);
    const answer = (asking || Promise.reject()).then(
      (response): Answer => {
        if (PREVIEW) traceResponse(batch, response);
        const asks = response.headers.get('retry-after');
        // Seconds or a date. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
        const pauseMs = +asks! * 1000 || Date.parse(asks!) - now();
        return [response.status, pauseMs > 0 ? Math.min(pauseMs, maxRetryAfterMs) : 0];
      },
      (): Answer => {
        if (PREVIEW) traceFailed(batch);
        return [0, 0];
      },
    );
    return Promise.race([
      answer,
      new Promise<Answer>((resolve) => {
        after(maxAnswerMs, () => resolve([0, 0]));
      }),
    ]).then((answered) => {
      flyingBytes -= kept;
      flying--;
      return answered;
    });
  };
}

/** Traced builds only: tells what is sent, or would be, for each event, and whether it must not be. */
function held(url: string, destination: string, batch: EventBatch): boolean {
  const hold = !maySend();
  const deliveries = batch.events.map(({ rule }) =>
    traceDelivery({
      rule,
      destination,
      outcome: hold ? 'held' : 'sent',
      ...(hold && { because: 'preview' }),
      request: { url, body: batch },
    }),
  );
  asked(batch, url, deliveries);
  return hold;
}
