import { guard } from '../core/guard';
import type { Stop } from '../core/types';
import { during } from './occurrences';
import { stopAll } from './stopAll';

/**
 * `path`: the composed path, innermost element first, so that open shadow roots are seen into and out of. It ends with
 * documents and the window, which are no elements, and starts with one of them where that is the target.
 */
type Handler = (event: Event, path: Element[]) => void;

/** Who listens, by type of event. */
export const handlers: Record<string, Set<Handler>> = {};

// Taken at start, because hosts patch it later: zone.js, polyfills, other tags. Marked pure, so that the bundler drops it
// where nothing listens.
const add = /* @__PURE__ */ (() => addEventListener)();

/**
 * Calls back for each event of `type` anywhere in the window: one passive capture listener per type, however many rules; it
 * stays, so that stopping costs nothing. Capture, because pages stop propagation. Errors end in the guard.
 */
export function listen(type: string, handler: Handler): Stop {
  if (!handlers[type]) {
    handlers[type] = new Set();
    const run = (event: Event) => {
      // A copy: what is stopped or started meanwhile waits for the next event.
      for (const handle of [...handlers[type]!]) guard(handle, event, event.composedPath() as Element[]);
    };
    add(type, PREVIEW ? (event) => during(() => run(event)) : run, { capture: true, passive: true });
  }
  handlers[type].add(handler);
  return () => handlers[type]!.delete(handler);
}

/** The same for several types of event. */
export function listenToAll(types: readonly string[], handler: Handler): Stop {
  return stopAll(types.map((type) => listen(type, handler)));
}
