import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Hub } from './hub';
import type { EventStore } from './storage';

/** Keeps proxies from closing a quiet stream, which many do after 30 or 60 seconds. */
const heartbeatMs = 15_000;
/** A busy site reaches the live page a few times a second instead of once per commit. */
const pauseMs = 100;
const eventsPerRead = 200;

/**
 * Writes every event of `site` after `offset` as server-sent events, in order of arrival, until `stop` aborts or the reader
 * goes away. It reads from the store rather than from memory, so that a slow reader costs nothing and misses nothing.
 */
export async function streamEvents(
  response: ServerResponse,
  source: { store: EventStore; hub: Hub; site: string; offset: number; stop: AbortSignal },
): Promise<void> {
  const { store, hub, site } = source;
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const stop = AbortSignal.any([source.stop, gone.signal]);
  let news = false;
  let wake = (): void => {};
  const ring = (): void => {
    news = true;
    wake();
  };
  const stopListening = hub.listen(site, ring);
  stop.addEventListener('abort', ring);
  const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs);
  // The first bytes tell the browser that the stream is open; retry is its pause before it reconnects.
  response.write('retry: 1000\n\n');
  let offset = source.offset;
  try {
    while (!stop.aborted) {
      news = false;
      const events = await store.after(site, offset, eventsPerRead);
      for (const event of events) {
        offset = event.offset;
        response.write(`id: ${event.offset}\nevent: event\ndata: ${JSON.stringify(event)}\n\n`);
      }
      if (response.writableNeedDrain) await once(response, 'drain', { signal: stop });
      if (events.length < eventsPerRead && !news) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      await pause(pauseMs, undefined, { signal: stop });
    }
  } catch (error) {
    if (!stop.aborted) throw error;
  } finally {
    clearInterval(heartbeat);
    stopListening();
    response.end();
  }
}
