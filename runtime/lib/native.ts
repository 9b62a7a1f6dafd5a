import { guard } from '../core/guard';
import type { Stop } from '../core/types';

// Taken at start, because hosts patch them later: zone.js, polyfills, other tags. Marked pure, so that the bundler
// drops those a container does not use.
const add = /* @__PURE__ */ (() => EventTarget.prototype.addEventListener)();
const remove = /* @__PURE__ */ (() => EventTarget.prototype.removeEventListener)();

/** One passive capture listener; errors end in the guard. Answers its stop. */
export function listen(target: EventTarget, type: string, handler: (event: Event) => void): Stop {
  const guarded = (event: Event) => guard(handler, event);
  const options = { capture: true, passive: true };
  add.call(target, type, guarded, options);
  return () => remove.call(target, type, guarded, options);
}
