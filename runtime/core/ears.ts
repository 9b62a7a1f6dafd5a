/** Who listens to events by their name: other rules. They get the occurrence, with the event's parameters as its data. */
import { guard } from './guard';
import type { Fire, Occurrence, Stop } from './types';

const ears: Record<string, Set<Fire>> = {};
/** What was sent while rules were still being started, for those whose turn comes after. */
let early: [event: string, occurrence: Occurrence][] | undefined = [];

export function toEars(event: string, occurrence: Occurrence): void {
  early?.push([event, occurrence]);
  for (const hear of [...(ears[event] || [])]) guard(hear, occurrence);
}

/** Calls back for each event of that name: sent by a rule, whichever of both stands first, or pushed by the page, also before load. */
export function fromEvents(event: string, fire: Fire): Stop {
  for (const [name, occurrence] of early || []) if (name === event) guard(fire, occurrence);
  // All rules are started in one go.
  queueMicrotask(() =>
    guard(() => {
      early = undefined;
    }),
  );
  // A function of its own, so that stopping takes away this listener only.
  const hear: Fire = (occurrence) => fire(occurrence);
  ears[event] ||= new Set();
  ears[event].add(hear);
  return () => ears[event]!.delete(hear);
}
