import { guard } from '../core/guard';
import type { Stop } from '../core/types';

export type Entry = Record<string, unknown>;

const own = /* @__PURE__ */ new WeakSet<object>();

/** Marks what we push ourselves, or the parameters object in it: it must not come back in as an event of the page. */
export function markOwn(pushed: object): void {
  // Only a data layer trigger asks.
  if (USES.dataLayerTrigger!.backlog_replay || USES.dataLayerTrigger!.backlog_skip) own.add(pushed);
}

type Handler = (entry: Entry) => void;
const watchers: Record<string, Set<Handler>> = {};

/** A data layer by its global name; made where the page has none. */
export function layerOf(name: string): unknown[] {
  const world = window as unknown as Record<string, unknown[]>;
  world[name] ||= [];
  return world[name];
}

/** A push as an object: `gtag('event', name, params)` pushes its arguments, which say the same in another shape. */
export function entryOf(pushed: unknown): Entry {
  const given = (pushed || {}) as Entry;
  return given[0] === 'event' ? { ...(given[2] as object), event: given[1] } : given;
}

/** Calls back for each push of the page, after those who listened before; with `backlog` first for what was pushed already. */
export function watchLayer(name: string, handler: Handler, backlog: boolean): Stop {
  const layer = layerOf(name);
  const tell = (pushed: unknown, handle: Handler) => {
    const given = pushed as { 2?: object } | null;
    if (given && !own.has(given as object) && !own.has(given[2] as object)) guard(handle, entryOf(pushed));
  };
  if (backlog) for (const pushed of [...layer]) tell(pushed, handler);
  let handlers = watchers[name];
  if (!handlers) {
    handlers = watchers[name] = new Set();
    const push = layer.push;
    // An own property of this array, as other listeners set it; the prototype stays as it is.
    layer.push = (...pushed: unknown[]) => {
      const length = push.apply(layer, pushed);
      for (const each of pushed) for (const handle of [...watchers[name]!]) tell(each, handle);
      return length;
    };
  }
  handlers.add(handler);
  return () => handlers.delete(handler);
}
