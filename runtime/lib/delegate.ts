import { guard } from '../core/guard';
import type { Stop, TargetMatcher } from '../core/types';
import { listen } from './native';
import { during } from './occurrences';
import { closest } from './target';

type Handler = (element: Element, event: Event) => void;

const handlers: Record<string, Handler[]> = {};

/**
 * Calls back for each event of `type` inside an element that `target` means: one passive capture listener per type, however
 * many rules. Capture, because pages stop propagation; the composed path's start, so that open shadow roots are seen into.
 */
export function delegate(type: string, target: TargetMatcher, handler: Handler, exact?: boolean): Stop {
  return onType(type, (origin, event) => {
    const element = closest(origin, target, exact);
    if (element) handler(element, event);
  });
}

/** Calls back with the innermost element of each event of `type`. */
export function onType(type: string, handler: Handler): Stop {
  if (!handlers[type]) {
    handlers[type] = [];
    listen(document, type, (event) => {
      const origin = event.composedPath()[0] as Element;
      const run = () => {
        for (const handle of handlers[type]!) guard(handle, origin, event);
      };
      if (PREVIEW) during(run);
      else run();
    });
  }
  handlers[type].push(handler);
  return () => {
    // A new list: one that is being walked stays as it is.
    handlers[type] = handlers[type]!.filter((each) => each !== handler);
  };
}
