import { traceDelivery, traceFollowing } from './answers';
import { markOwn } from './dataLayer';
import { maySend } from './trace';

/** Traced builds only: tells what would be called, and whether it must not be. `absent`: does nobody take such calls here? */
export function held(call: string, given: unknown[], absent: () => boolean): boolean {
  const hold = !maySend();
  const delivery = traceDelivery({
    outcome: hold ? 'held' : 'sent',
    ...(hold && { because: 'preview' }),
    request: { call, arguments: given },
  });
  if (!hold) traceFollowing([delivery], given, absent);
  return hold;
}

/** Whether the page has nothing of the vendor, or nothing but our stand-in. */
export function nobodyTakes(name: string, stub: unknown): boolean {
  const { [name]: there } = window as unknown as Record<string, unknown>;
  return !there || there === stub;
}

/** Pushes to a data layer, marked as ours. */
export function pushGlobal(layer: string, entry: object): void {
  if (PREVIEW && held(`${layer}.push`, [entry], () => false)) return;
  markOwn(entry);
  // As layerOf does, which most containers with a data layer need not carry for this alone.
  // biome-ignore lint/suspicious/noAssignInExpressions: every container that pushes to a data layer carries this
  ((window as unknown as Record<string, unknown[]>)[layer] ||= []).push(entry);
}

/**
 * Calls a vendor's queue function. `stub` is its documented stand-in, set where the page has none yet: the vendor's script
 * works off what it queued, and is never loaded by us.
 */
export function callGlobal(name: string, stub: (...given: unknown[]) => void, ...given: unknown[]): void {
  if (PREVIEW && held(name, given, () => nobodyTakes(name, stub))) return;
  const world = window as unknown as Record<string, typeof stub>;
  world[name] ||= stub;
  world[name](...given);
}

/** As `callGlobal`, of a vendor whose calls are methods of an object: `ttq.track(…)`. `stub` has that method. */
export function callMethod(name: string, method: string, stub: object, ...given: unknown[]): void {
  if (PREVIEW && held(`${name}.${method}`, given, () => nobodyTakes(name, stub))) return;
  const world = window as unknown as Record<string, Record<string, (...given: unknown[]) => void>>;
  world[name] ||= stub as Record<string, () => void>;
  world[name][method]!(...given);
}

/** As `callGlobal`, of a vendor whose queue is an array until its script has come: `uetq.push('event', …)`. */
export function pushQueue(name: string, ...given: unknown[]): void {
  const world = window as unknown as Record<string, unknown[]>;
  if (PREVIEW && held(`${name}.push`, given, () => Array.isArray(world[name] || []))) return;
  world[name] ||= [];
  world[name].push(...given);
}

/** A vendor's class takes over its queue: `uetq = new UET({ ti, q: uetq })`. Only after its script was loaded by us. */
export function takeOver(name: string, by: string, settings: object): void {
  const world = window as unknown as Record<string, new (given: object) => unknown>;
  const Vendor = world[by]!;
  Object.assign(world, { [name]: new Vendor({ ...settings, q: world[name] || [] }) });
}
