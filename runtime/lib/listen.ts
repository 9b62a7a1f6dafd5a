import { eachFrame, ours } from '../core/frames/watched';
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

// Of nobody's making: a page that has put `once` or `signal` on every object would end the listeners.
const options = { __proto__: null, capture: true, passive: true } as AddEventListenerOptions;

/**
 * Calls back for each event of `type` anywhere in the window: one passive capture listener per type, however many rules; it
 * stays, so that stopping costs nothing. Capture, because pages stop propagation. Errors end in the guard.
 */
export function listen(type: string, handler: Handler): Stop {
  if (!handlers[type]) {
    handlers[type] = new Set();
    const hear = (event: Event) =>
      (PREVIEW ? during : guard)(() => {
        // A copy: what is stopped or started meanwhile waits for the next event.
        for (const handle of [...handlers[type]!]) guard(handle, event, event.composedPath() as Element[]);
      });
    add(type, hear, options);
    if (USES.frames!.watched && !ofWindow.test(type)) {
      const inFrame = (event: Event) => {
        if (ours(event.currentTarget as Window)) hear(event);
      };
      eachFrame((frame) => add.call(frame, type, inFrame, options));
    }
  }
  handlers[type].add(handler);
  return () => handlers[type]!.delete(handler);
}

/** What tells of a window or its document as a whole: of a frame that is none of the page's concern. */
const ofWindow =
  /^(DOMC|load|page|visib|fre|resume|focus$|blur|scroll|resize|message|error|unh|online|offline|pop|hash|before|after|stor|pointerout|preren)/;

/** The same for several types of event. */
export function listenToAll(types: readonly string[], handler: Handler): Stop {
  return stopAll(types.map((type) => listen(type, handler)));
}
