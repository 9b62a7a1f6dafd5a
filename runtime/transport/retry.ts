import type { MilepostEvent } from '../../shared/event';
import type { Stop } from '../core/types';
import { after } from '../lib/clock';
import { listen } from '../lib/listen';
import { whenHidden } from '../lib/whenHidden';
import type { Post } from './send';

/** Sends a batch of events, as often as it takes. */
export type SendBatch = ((events: MilepostEvent[]) => void) & { stop: Stop };

/** A server that is away must not find a crowd when it comes back. */
const maxPauseMs = 300_000;
/** So many batches wait for a server that is away; then the oldest are dropped, and their sequence numbers tell. */
const maxWaiting = 50;

/**
 * Sends again what was not taken for reasons that pass: no connection, 408, 425, 429, 5xx. Halves what was too large; drops
 * what the server refused. Events keep their ids, so that the server counts each once.
 */
export function retry(post: Post): SendBatch {
  let waiting: [events: MilepostEvent[], attempt: number][] = [];
  let failures = 0;
  let pause: Stop | undefined;
  let off = false;

  const keep = (events: MilepostEvent[], attempt: number, pauseMs = 0) => {
    waiting = [...waiting, [events, attempt] as (typeof waiting)[0]].slice(-maxWaiting);
    // Full jitter, so that many visitors do not come back as one. https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
    pause ||= after(Math.min(maxPauseMs, Math.max(pauseMs, Math.random() * 1000 * 2 ** failures++)), next);
  };
  const attempt = (events: MilepostEvent[], count: number) => {
    if (navigator.onLine === false) keep(events, count);
    else
      post(events, count).then(([status, pauseMs]) => {
        const half = events.length >> 1;
        if (off) return;
        if (status === 413 && half) {
          attempt(events.slice(0, half), count);
          attempt(events.slice(half), count);
        } else if (!status || status > 499 || [408, 425, 429].includes(status))
          keep(events, count + 1, pauseMs);
        else {
          failures = 0;
          next();
        }
      });
  };
  /** One at a time while it is not known whether the server is back. */
  const next = () => {
    pause?.();
    pause = undefined;
    for (const first of waiting.splice(0, 1)) attempt(...first);
  };
  const stops = [
    whenHidden(() => {
      for (const each of waiting.splice(0)) attempt(...each);
    }),
    listen('online', next),
  ];
  const send: SendBatch = (events) => (pause ? keep : attempt)(events, 1);
  send.stop = () => {
    off = true;
    pause?.();
    for (const stop of stops) stop();
  };
  return send;
}
