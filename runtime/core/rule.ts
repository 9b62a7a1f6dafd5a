import type { Value } from '../../shared/definition';
import type { MilepostEvent } from '../../shared/event';
import type { Condition, Read } from './condition';
import { guard } from './guard';
import type { Limit } from './limit';
import { notes } from './notes';
import { stops } from './queue';
import { traceFailure, traceRule } from './traceRule';
import type { Fire, Occurrence, Trigger } from './types';

/** One destination as a rule sees it. True: accepted or queued. */
export type Deliver = (event: MilepostEvent) => boolean | undefined;

// biome-ignore lint/suspicious/noExplicitAny: each trigger takes its own settings; the compiler pairs them
export type On = [trigger: Trigger<any>, settings: object];

export interface RuleParts {
  /** What fires it; absent in a table row, whose table fires it. */
  on?: On[];
  /** All of them have to hold; what cannot be known does not. */
  if?: Condition[];
  /** Parameters of the event: constants, and readers wrapped in the cast of the plan's type. */
  send?: Record<string, Value | Read>;
  /** Rollout, then cap. */
  limits?: Limit[];
}

/** Fills what only some destinations need: ids, page, consent. Set by `envelope`. */
export const completions: ((event: MilepostEvent) => void)[] = [];

/**
 * One rule: triggers, then conditions, then its limits; then the parameters are read, at once, while the page is as it was;
 * then the event goes to its destinations. Answers the function that fires it.
 */
export function rule(id: string, name: string, to: Deliver[], parts: RuleParts): Fire {
  const { on, if: conditions, limits, send } = parts;
  const fire = (occurrence: Occurrence, by = 0): void => {
    const tell = PREVIEW ? traceRule(id, parts, occurrence, by) : undefined;
    const met =
      !USES.rules!.conditions || !conditions || conditions.every((condition) => condition(occurrence));
    if (met && (!USES.rules!.limits || !limits || limits.every((limit) => limit.open_(id)))) {
      const event = { name, rule: id, params: { ...send } } as unknown as MilepostEvent;
      if (USES.rules!.variables) read(event, occurrence);
      if (USES.rules!.envelope) {
        event.flags = USES.rules!.variables ? [...notes] : [];
        for (const complete of completions) complete(event);
      }
      if (USES.rules!.limits && limits) for (const limit of limits) limit.mark_?.(event);
      // Told before it is delivered: a delivery reports itself.
      if (PREVIEW) tell?.(true, event);
      // All are asked, also after one has taken it.
      const taken = to.filter((deliver) => guard(deliver, event));
      if (USES.rules!.limits && limits && taken.length) for (const limit of limits) limit.count_?.(id);
    } else if (PREVIEW) tell?.(met);
  };
  const guarded: Fire = PREVIEW
    ? (occurrence, by) => traceFailure(id, () => fire(occurrence, by))
    : (occurrence) => guard(fire, occurrence);
  on?.map(([trigger, settings], by) =>
    stops.push(guard(trigger, settings, PREVIEW ? (occurrence) => guarded(occurrence, by) : guarded)),
  );
  return guarded;
}

/** Reads the parameters; what a cast could not make (NaN) is left out and flagged. */
function read({ params }: { params: Record<string, Value> }, occurrence: Occurrence): void {
  notes.clear();
  for (const key in params) {
    const given = params[key];
    const value = typeof given === 'function' ? (given as Read)(occurrence) : given;
    if (Number.isNaN(value)) notes.add(`cast-failed:${key}`);
    params[key] = Number.isNaN(value) ? undefined : value;
  }
}
