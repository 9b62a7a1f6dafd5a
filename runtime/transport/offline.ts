import type { MilepostEvent } from '../../shared/event';
import { trace } from '../lib/trace';
import type { Kept } from './kept';

const offline = /* @__PURE__ */ new WeakSet<MilepostEvent>();

/** Traced builds only: tells once of each event that waits for a connection. */
export function tellOffline(waiting: Kept[], destination: string): void {
  for (const { e: event } of waiting as (Kept & { e: MilepostEvent })[]) {
    if (offline.has(event)) continue;
    offline.add(event);
    trace({ kind: 'delivery', rule: event.rule, destination, outcome: 'queued', because: 'offline' });
  }
}
