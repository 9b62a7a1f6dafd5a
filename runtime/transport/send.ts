import type { EventBatch, MilepostEvent } from '../../shared/event';
import { now } from '../lib/clock';
import { maySend, sending, trace } from '../lib/trace';

// Taken at start, because hosts patch it later.
const fetch = window.fetch;

/** As eventLimits.batchBytes: keepalive requests of a page share 64 KiB in flight. */
const maxKeptAlive = 56 * 1024;
let inFlight = 0;

/** HTTP status and the pause the server asked for, in milliseconds. 0: no answer. 413: too large, here or there. */
export type Answer = [status: number, pauseMs: number];
/** Events and which try this is, from 1. */
export type Post = (events: MilepostEvent[], attempt: number) => Promise<Answer>;

/**
 * The one place from which a request leaves the page. Text, because a preflight could not finish while a page goes away;
 * without credentials; kept alive past the page's end as far as the browser's budget goes. Never throws or rejects.
 */
export function post(url: string, events: MilepostEvent[], attempt: number): Promise<Answer> {
  const batch: EventBatch = { sent_at: now(), attempt, events };
  if (PREVIEW) {
    const hold = !maySend();
    for (const { rule } of events)
      trace({
        kind: 'delivery',
        rule,
        destination: sending.destination,
        outcome: hold ? 'held' : 'sent',
        ...(hold && { because: 'preview' }),
        request: { url, body: batch },
      });
    if (hold) return Promise.resolve([202, 0]);
  }
  const body = JSON.stringify(batch);
  const size = new Blob([body]).size;
  if (size > maxKeptAlive && events.length > 1) return Promise.resolve([413, 0]);
  const keepalive = inFlight + size <= maxKeptAlive;
  inFlight += size;
  return fetch
    .call(window, url, { method: 'POST', body, keepalive, credentials: 'omit' })
    .then(
      (response): Answer => [response.status, 1000 * Number(response.headers.get('retry-after')) || 0],
      (): Answer => [0, 0],
    )
    .then((answer) => {
      inFlight -= size;
      return answer;
    });
}
