import type { MilepostEvent } from '../../shared/event';
import { guard } from '../core/guard';
import type { Send, Stop } from '../core/types';
import { after } from '../lib/clock';
import { listen } from '../lib/listen';
import { sending, trace } from '../lib/trace';
import { whenHidden } from '../lib/whenHidden';
import type { Post } from './send';

/** What happens at one moment goes together; nothing waits long enough to be lost with the page. */
const batchMs = 50;
/** As eventLimits.batchEvents. */
const maxEvents = 50;
/** A server that is away must not find a crowd when it comes back. */
const maxPauseMs = 300_000;
/** So many batches wait for a server that is away; then the oldest are dropped, and their sequence numbers tell. */
const maxWaiting = 50;

type Batch = [events: MilepostEvent[], attempt: number];

/**
 * Gathers events for 50 ms and sends them; a page that is hidden or left sends all it has. Sends again what was not taken for
 * reasons that pass: no connection, 408, 425, 429, 5xx. Halves what was too large; drops what the server refused. Events keep
 * their ids, so that the server counts each once.
 */
export function deliver(post: Post): Send {
  const waiting: Batch[] = [];
  const destination = PREVIEW ? sending.destination : undefined;
  let failures = 0;
  let pause: Stop | undefined;
  let off: boolean;

  const later = (ms: number) => {
    pause ||= after(ms, go);
  };
  // Full jitter, so that many visitors do not come back as one. https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
  const again = (pauseMs: number) =>
    later(Math.min(maxPauseMs, Math.max(pauseMs, Math.random() * 1000 * 2 ** failures++)));
  /** Sends the oldest: one at a time while it is not known whether the server is back. */
  const go = (count = 1) => {
    pause?.();
    pause = undefined;
    if (PREVIEW && navigator.onLine === false) tellOffline(waiting, destination!);
    if (navigator.onLine === false) again(0);
    else
      for (const [events, attempt] of waiting.splice(0, count))
        post(events, attempt).then(([status, pauseMs]) => {
          const half = events.length >> 1;
          if (off) return;
          if (status === 413 && half) {
            waiting.unshift([events.slice(0, half), attempt], [events.slice(half), attempt]);
            go(2);
          } else if (!status || status > 499 || [408, 425, 429].includes(status)) {
            waiting.push([events, attempt + 1]);
            again(pauseMs);
          } else {
            failures = 0;
            go();
          }
        });
  };
  const stops = [whenHidden(() => go(maxWaiting)), listen('online', () => go())];

  const send: Send = (event) => {
    const last = waiting[waiting.length - 1];
    if (last && last[1] < 2 && last[0].length < maxEvents) last[0].push(event);
    else if (waiting.push([[event], 1]) > maxWaiting) waiting.shift();
    // The sweep of a page that is being left may be over: this is the last chance, for all that this moment brings.
    if (document.hidden) queueMicrotask(() => guard(go, maxWaiting));
    else later(batchMs);
  };
  send.stop = () => {
    off = true;
    pause?.();
    for (const stop of stops) stop();
  };
  return send;
}

const offline = /* @__PURE__ */ new WeakSet<MilepostEvent>();

/** Traced builds only: tells once of each event that waits for a connection. */
function tellOffline(waiting: Batch[], destination: string): void {
  for (const event of waiting.flatMap(([events]) => events)) {
    if (offline.has(event)) continue;
    offline.add(event);
    trace({ kind: 'delivery', rule: event.rule, destination, outcome: 'queued', because: 'offline' });
  }
}
