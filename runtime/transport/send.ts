import type { EventBatch, MilepostEvent } from '../../shared/event';
import { asked, traceDelivery, traceFailed, traceResponse } from '../lib/answers';
import { now } from '../lib/clock';
import { maySend, sending } from '../lib/trace';

/** HTTP status and the pause the server asked for, in milliseconds. 0: no answer. 413: too large, here or there. */
export type Answer = [status: number, pauseMs: number];
/** Events and which try this is, from 1. */
export type Post = (events: MilepostEvent[], attempt: number) => Promise<Answer>;

/**
 * In characters. Keepalive requests of a page share 64 KiB in flight, of which eventLimits.batchBytes takes 56; a character
 * can take three bytes.
 */
const maxKeptAlive = 19_000;

/**
 * The one place from which a request leaves the page. Text, because a preflight could not finish while a page goes away;
 * without credentials; kept alive past the page's end where it is small enough. Never throws or rejects.
 */
export function poster(url: string): Post {
  // Whose events these are; by the time they go, another destination may be the one that is being sent to.
  const destination = PREVIEW ? sending.destination : undefined;
  // Taken at start, because hosts patch it later.
  const { fetch } = window;
  return (events, attempt) => {
    const batch: EventBatch = { sent_at: now(), attempt, events };
    if (PREVIEW && held(url, destination!, batch)) return Promise.resolve([202, 0]);
    const body = JSON.stringify(batch);
    const keepalive = body.length < maxKeptAlive;
    if (!keepalive && events[1]) return Promise.resolve([413, 0]);
    return fetch(url, { method: 'POST', body, keepalive, credentials: 'omit' }).then(
      (response) => {
        if (PREVIEW) traceResponse(batch, response);
        return [response.status, +response.headers.get('retry-after')! * 1000 || 0];
      },
      () => {
        if (PREVIEW) traceFailed(batch);
        return [0, 0];
      },
    );
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
