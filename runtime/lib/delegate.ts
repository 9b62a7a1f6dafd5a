import { guard } from '../core/guard';
import type { Stop, TargetMatcher } from '../core/types';
import { during } from './occurrences';
import { closest, means } from './target';

type Handler = (element: Element, event: Event) => void;

const handlers: Record<string, Handler[]> = {};

/**
 * Calls back for each event of `type` inside an element that `target` means: one passive capture listener per type, however
 * many rules. Capture, because pages stop propagation; the composed path's start, so that open shadow roots are seen into.
 */
export function delegate(type: string, target: TargetMatcher, handler: Handler, exact?: boolean): Stop {
  return onType(type, (origin, event) => {
    const element =
      USES.clickTrigger!.exact && exact ? (means(origin, target) ? origin : null) : closest(origin, target);
    if (element) handler(element, event);
  });
}

/** Calls back with the innermost element of each event of `type`. */
export function onType(type: string, handler: Handler): Stop {
  if (!handlers[type]) {
    handlers[type] = [];
    const run = (event: Event) => {
      for (const handle of handlers[type]!) guard(handle, event.composedPath()[0] as Element, event);
    };
    document.addEventListener(type, PREVIEW ? (event) => during(() => run(event)) : run, {
      capture: true,
      passive: true,
    });
  }
  handlers[type].push(handler);
  return () => {
    // A new list: one that is being walked stays as it is.
    handlers[type] = handlers[type]!.filter((each) => each !== handler);
  };
}
