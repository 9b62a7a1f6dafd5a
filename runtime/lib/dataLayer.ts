import { guard } from '../core/guard';
import type { Stop } from '../core/types';
import { listen } from './listen';
import { merge } from './merge';
import { type Command, type Entry, entryOf } from './pushed';

type Handler = (entry: Entry) => void;

/** One data layer, as we know it. */
interface Known {
  array_?: unknown[];
  /** What was pushed and not taken yet, in order: a tool that is told first may push within the page's push. */
  queue_: unknown[];
  busy_?: boolean;
  handlers_: Set<Handler>;
  /** Those who want what was pushed before them, until they have been told. */
  late_: Set<Handler>;
  /** All pushes so far, merged as tag managers do: deeply, keys with dots being paths. */
  model_: Entry;
  /** All pushes so far, laid over each other: keys are what they are, values are whole. */
  flat_: Entry;
}

const own = /* @__PURE__ */ new WeakSet<object>();
const layers: Record<string, Known> = {};

/** Marks what we push ourselves, or the parameters object in it: it must not come back in as the page's. */
export function markOwn(pushed: object): void {
  // Only who listens to a data layer, or reads one, asks.
  if (
    USES.dataLayerTrigger!.backlog_replay ||
    USES.dataLayerTrigger!.backlog_skip ||
    USES.formSuccessTrigger!.event ||
    USES.experimentTrigger!.provider_dataLayer ||
    USES.dataLayerVariable!.version__1 ||
    USES.dataLayerVariable!.version__2
  )
    own.add(pushed);
}

/** A data layer by its global name; made where the page has none. */
export function layerOf(name: string): unknown[] {
  // biome-ignore lint/suspicious/noAssignInExpressions: every container that pushes to a data layer carries this
  return ((window as unknown as Record<string, unknown[]>)[name] ||= []);
}

/** Tells `handlers` one push, with the state as it is right after it. */
function take(known: Known, given: Command | null | undefined, handlers: Iterable<Handler>): void {
  if (!given || own.has(given) || own.has(given[2]!)) return;
  const entry = entryOf(given);
  if (USES.dataLayerVariable!.version__1) Object.assign(known.flat_, entry);
  if (USES.dataLayerVariable!.version__2) merge(known.model_, entry, !given[0]);
  for (const handle of [...handlers]) guard(handle, entry);
}

/** Takes what has been pushed, one push after the other, also where a handler pushes. */
function drain(known: Known): void {
  if (known.busy_) return;
  known.busy_ = true;
  while (known.queue_.length) guard(take, known, known.queue_.shift() as Command, known.handlers_);
  known.busy_ = false;
}

/** A data layer and what it holds by now. Notices when the page has put another array in its place. */
export function layerState(name: string): Known {
  const array = layerOf(name);
  let known = layers[name];
  if (!known) {
    known = layers[name] = { queue_: [], handlers_: new Set(), late_: new Set(), flat_: {}, model_: {} };
    // Pages that assign a new array do so while they are built. Later it is noticed when a variable is read.
    if (
      USES.dataLayerTrigger!.backlog_replay ||
      USES.dataLayerTrigger!.backlog_skip ||
      USES.experimentTrigger!.provider_dataLayer
    )
      for (const type of ['DOMContentLoaded', 'load']) listen(type, () => layerState(name));
  }
  const before = known.array_;
  if (array !== before) {
    known.array_ = array;
    // First, because it ends here where the page has something else than an array under this name: its push stays as it is.
    known.queue_.push(...array.filter((each) => !before?.includes(each)));
    const { push } = array;
    // An own property of this array, as other listeners set it; the prototype stays as it is.
    array.push = (...pushed: unknown[]) => {
      guard(() => known.queue_.push(...pushed));
      const length = push.apply(array, pushed);
      guard(drain, known);
      return length;
    };
    drain(known);
  }
  return known;
}

/**
 * Calls back for each push of the page, after those who listened before; with `backlog` first for what was pushed already, each
 * with the state as it was then. That is once this script has run: all who listen are told together, push by push.
 */
export function watchLayer(name: string, handler: Handler, backlog: boolean): Stop {
  const known = layerState(name);
  if (!backlog) known.handlers_.add(handler);
  else if (known.late_.add(handler).size === 1)
    queueMicrotask(() =>
      guard(() => {
        const { model_, flat_, late_ } = known;
        // First, because it ends here where the page has something else than an array under this name.
        const before = [...known.array_!] as Command[];
        if (USES.dataLayerVariable!.version__1) known.flat_ = {};
        if (USES.dataLayerVariable!.version__2) known.model_ = {};
        known.busy_ = true;
        for (const pushed of before) guard(take, known, pushed, late_);
        if (USES.dataLayerVariable!.version__1) known.flat_ = flat_;
        if (USES.dataLayerVariable!.version__2) known.model_ = model_;
        known.busy_ = false;
        for (const each of late_) known.handlers_.add(each);
        late_.clear();
        drain(known);
      }),
    );
  return () => {
    known.handlers_.delete(handler);
    known.late_.delete(handler);
  };
}
