import type { MilepostEvent } from '../../shared/event';
import type { Stop } from '../core/types';
import { after } from '../lib/clock';
import { listen } from '../lib/native';
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

  const attempt = (events: MilepostEvent[], count: number) => {
    if (navigator.onLine === false) return keep(events, count, 0);
    post(events, count).then(([status, pauseMs]) => {
      if (off) return;
      if (status === 413 && events.length > 1) {
        const half = events.length >> 1;
        attempt(events.slice(0, half), count);
        attempt(events.slice(half), count);
      } else if (!status || status > 499 || /408|425|429/.test(`${status}`)) {
        keep(events, count + 1, pauseMs);
      } else {
        failures = 0;
        next();
      }
    });
  };
  const keep = (events: MilepostEvent[], count: number, pauseMs: number) => {
    waiting.push([events, count]);
    if (waiting.length > maxWaiting) waiting.shift();
    // Full jitter, so that many visitors do not come back as one. https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
    pause ||= after(Math.min(Math.max(pauseMs, Math.random() * 1000 * 2 ** failures++), maxPauseMs), next);
  };
  /** One at a time while it is not known whether the server is back. */
  const next = () => {
    pause?.();
    pause = undefined;
    const first = waiting.shift();
    if (first) attempt(...first);
  };
  const sweep = () => {
    for (let left = waiting.length; left--; ) next();
  };

  const stops = [whenHidden(sweep), listen(window, 'online', next)];
  const send: SendBatch = (events) => {
    if (pause) keep(events, 1, 0);
    else attempt(events, 1);
  };
  send.stop = () => {
    off = true;
    pause?.();
    waiting = [];
    for (const stop of stops) stop();
  };
  return send;
}
