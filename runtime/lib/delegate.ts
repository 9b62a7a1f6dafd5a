import { guard } from '../core/guard';
import type { Stop, TargetMatcher } from '../core/types';
import { listen } from './native';
import { during } from './occurrences';
import { closest } from './target';

type Handler = (element: Element, event: Event) => void;

const handlers: Record<string, Set<(origin: Element, event: Event) => void>> = {};

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
export function onType(type: string, handler: (origin: Element, event: Event) => void): Stop {
  let ofType = handlers[type];
  if (!ofType) {
    ofType = handlers[type] = new Set();
    listen(document, type, (event) => {
      const first = event.composedPath()[0] as Node | undefined;
      const origin = first && (first.nodeType === 1 ? (first as Element) : first.parentElement);
      const run = () => {
        for (const handle of [...handlers[type]!]) guard(handle, origin as Element, event);
      };
      if (!origin) return;
      if (PREVIEW) during(type, origin, run);
      else run();
    });
  }
  ofType.add(handler);
  return () => ofType.delete(handler);
}
