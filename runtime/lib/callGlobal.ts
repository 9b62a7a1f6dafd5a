import { markOwn } from './dataLayer';
import { maySend, sending, trace } from './trace';

/** Traced builds only: tells what would be called, and whether it must not be. */
function held(call: string, given: unknown[]): boolean {
  const hold = !maySend();
  trace({
    kind: 'delivery',
    ...sending,
    outcome: hold ? 'held' : 'sent',
    ...(hold && { because: 'preview' }),
    request: { call, arguments: given },
  });
  return hold;
}

/** Pushes to a data layer, marked as ours. */
export function pushGlobal(layer: string, entry: object): void {
  if (PREVIEW && held(`${layer}.push`, [entry])) return;
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
  if (PREVIEW && held(name, given)) return;
  const world = window as unknown as Record<string, typeof stub>;
  world[name] ||= stub;
  world[name](...given);
}
