import type { Value } from '../../shared/definition';
import type { MilepostEvent } from '../../shared/event';
import { sending } from '../lib/trace';
import type { Condition, Read } from './condition';
import { guard } from './guard';
import type { Limit } from './limit';
import { notes } from './notes';
import { traceFailure, traceRule } from './traceRule';
import type { Fire, Occurrence } from './types';

/** One destination as a rule sees it. True: accepted or queued. */
export type Deliver = (event: MilepostEvent) => boolean | undefined;

export interface RuleParts {
  /** What fires it; absent in a table row, whose table fires it. */
  on?: ((fire: Fire) => void)[];
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
export function rule(id: string, name: string, to: Deliver[], parts: RuleParts = {}): Fire {
  const { on = [], if: conditions = [], send, limits = [] } = parts;
  const fire = (occurrence: Occurrence, by?: number): void => {
    const tell = PREVIEW ? traceRule(id, parts, occurrence, by || 0) : undefined;
    const met = !USES.rules!.conditions || conditions.every((condition) => condition(occurrence));
    let event: MilepostEvent | undefined;
    if (met && (!USES.rules!.limits || limits.every((limit) => limit.open_(id)))) {
      event = happened(name, id, send, occurrence);
      if (USES.rules!.limits) for (const limit of limits) limit.mark_?.(event);
    }
    if (PREVIEW) tell?.(met, event);
    if (event && deliver(event, to) && USES.rules!.limits) for (const limit of limits) limit.count_?.(id);
  };
  const guarded = (occurrence: Occurrence, by?: number): void => {
    if (PREVIEW) traceFailure(id, () => fire(occurrence, by));
    else guard(fire, occurrence);
  };
  on.forEach((begin, by) => void guard(begin, PREVIEW ? (occurrence) => guarded(occurrence, by) : guarded));
  return guarded;
}

/** The event as it happened: its parameters are read, and what only some destinations need is filled in. */
export function happened(
  name: string,
  rule: string,
  send: RuleParts['send'],
  occurrence: Occurrence,
): MilepostEvent {
  const params: Record<string, Value> = {};
  notes.clear();
  for (const key in send) {
    const given = send[key];
    const value = USES.rules!.variables && typeof given === 'function' ? (given as Read)(occurrence) : given;
    // NaN is what a cast answers that could not be made.
    if (USES.rules!.variables && Number.isNaN(value)) notes.add(`cast-failed:${key}`);
    else if (value != null) params[key] = value;
  }
  const event = { name, rule, params, flags: [...notes] } as unknown as MilepostEvent;
  if (USES.rules!.envelope) for (const complete of completions) complete(event);
  return event;
}

/** True when at least one destination accepted or queued the event. */
export function deliver(event: MilepostEvent, to: Deliver[]): boolean {
  if (PREVIEW) sending.rule = event.rule;
  // Every one is asked: `some` would stop at the first that takes it.
  return to.filter((each) => guard(each, event)).length > 0;
}
