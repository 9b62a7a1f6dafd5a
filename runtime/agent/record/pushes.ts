import { every } from '../page/listen';
import { plainPush } from './plain';

const lookMs = 200;

export interface Pushes {
  /** Tells what was pushed since the last look. */
  look(): void;
  /** What Milepost itself is about to push is no push of the page. */
  ours(pushed: unknown): void;
  /** Names of the globals to watch. */
  watch(layers: readonly string[]): void;
  /** Nothing before this is told: the page it belongs to has to be told first. */
  begin(): void;
  stop(): void;
}

interface Layer {
  array?: unknown[];
  /** How much of it has been told, and the last of that, by which the place is found again when the page cuts off its start. */
  count: number;
  last?: unknown;
}

/**
 * Watches data layers without touching them: the page's `push` stays the page's. Looked at often, and before anything else is
 * told, so that the order is right and what a tag manager cuts off has been read before.
 */
export function watchPushes(tell: (layer: string, entry: unknown) => void): Pushes {
  const layers = new Map<string, Layer>([['dataLayer', { count: 0 }]]);
  const known = new WeakSet<object>();
  const own = new WeakSet<object>();
  let begun = false;

  const fresh = (name: string, layer: Layer): unknown[] => {
    const array = (window as unknown as Record<string, unknown>)[name];
    if (!Array.isArray(array)) return [];
    const same = array === layer.array;
    if (same && array.length === layer.count && array[array.length - 1] === layer.last) return [];
    let from = 0;
    if (same && array[layer.count - 1] === layer.last) from = layer.count;
    else if (same) from = array.lastIndexOf(layer.last) + 1;
    Object.assign(layer, { array, count: array.length, last: array[array.length - 1] });
    // Another array in its place usually holds what the one before it held.
    return array.slice(from).filter((one) => !isObject(one) || (!known.has(one) && !isOwn(one)));
  };
  const isOwn = (pushed: object) =>
    own.has(pushed) || Object.values(pushed).some((one) => isObject(one) && own.has(one));

  const look = () => {
    if (!begun) return;
    for (const [name, layer] of layers)
      for (const pushed of fresh(name, layer)) {
        if (isObject(pushed)) known.add(pushed);
        tell(name, plainPush(isArguments(pushed) ? [...pushed] : pushed));
      }
  };
  const stop = every(lookMs, look);
  return {
    look,
    ours(pushed) {
      if (isObject(pushed)) own.add(pushed);
    },
    watch(names) {
      for (const name of names) if (!layers.has(name)) layers.set(name, { count: 0 });
    },
    begin() {
      if (begun) return;
      begun = true;
      look();
    },
    stop,
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** What `gtag` pushes. */
function isArguments(value: unknown): value is Iterable<unknown> {
  return Object.prototype.toString.call(value) === '[object Arguments]';
}
