import { guard } from '../core/guard';
import type { Stop } from '../core/types';
import { during } from './occurrences';

/**
 * `path`: the composed path, innermost element first, so that open shadow roots are seen into and out of. It ends with
 * documents and the window, which are no elements, and starts with one of them where that is the target.
 */
type Handler = (event: Event, path: Element[]) => void;

const handlers: Record<string, Handler[]> = {};

// Taken at start, because hosts patch it later: zone.js, polyfills, other tags. Marked pure, so that the bundler drops it
// where nothing listens.
const add = /* @__PURE__ */ (() => addEventListener)();

/**
 * Calls back for each event of `type` anywhere in the window: one passive capture listener per type, however many rules; it
 * stays, so that stopping costs nothing. Capture, because pages stop propagation. Errors end in the guard.
 */
export function listen(type: string, handler: Handler): Stop {
  if (!handlers[type]) {
    handlers[type] = [];
    const run = (event: Event) => {
      for (const handle of handlers[type]!) guard(handle, event, event.composedPath() as Element[]);
    };
    add(type, PREVIEW ? (event) => during(() => run(event)) : run, { capture: true, passive: true });
  }
  handlers[type].push(handler);
  return () => {
    // A new list: one that is being walked stays as it is.
    handlers[type] = handlers[type]!.filter((each) => each !== handler);
  };
}

/** The same for several types of event. */
export function listenToAll(types: readonly string[], handler: Handler): Stop {
  const stops = types.map((type) => listen(type, handler));
  return () => {
    for (const stop of stops) stop();
  };
}
