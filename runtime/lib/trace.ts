import type { PreviewGlobal } from '../../shared/preview';
import type { TraceEntry } from '../../shared/trace';

/** Leaves `at` to `trace`. */
type Untimed<Entry> = Entry extends unknown ? Omit<Entry, 'at'> : never;

/** Traced builds only: whose event is being sent, for the doors that record what leaves the page. */
export const sending = { rule: '', destination: '' };

let destinations = 0;

/** Traced builds only: the id of the destination that is made next. The script names them beforehand, in the entry's order. */
export function nextDestination(): string {
  const { milepost } = globalThis as { milepost?: PreviewGlobal };
  return milepost?.destinations?.[destinations++] ?? '';
}

/** Traced builds only (`if (PREVIEW) trace(...)`): tells the agent on the page, through the one global. */
export function trace(entry: Untimed<TraceEntry>): void {
  const agent = (globalThis as { milepost?: { trace?: (entry: TraceEntry) => void } }).milepost;
  agent?.trace?.({ at: Date.now(), ...entry } as TraceEntry);
}

/** Traced builds only: has the person turned sending on? */
export function maySend(): boolean {
  return !!(globalThis as { milepost?: { sending?: boolean } }).milepost?.sending;
}
