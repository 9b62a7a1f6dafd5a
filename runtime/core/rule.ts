import type { Value } from '../../shared/definition';
import type { MilepostEvent } from '../../shared/event';
import { sending } from '../lib/trace';
import { notes } from './cast';
import type { Condition, Read } from './condition';
import { guard } from './guard';
import type { Limit } from './limit';
import type { Rollout } from './rollout';
import { type Told, traceFailure, traceRule } from './traceRule';
import type { Fire, Occurrence } from './types';

/** One destination as a rule sees it. True: accepted or queued. */
export type Deliver = (event: MilepostEvent) => boolean | undefined;

export interface RuleParts {
  /** What fires it; absent in a table row, whose table fires it. */
  on?: ((fire: Fire) => void)[];
  if?: Condition;
  /** Parameters of the event: constants, and readers wrapped in the cast of the plan's type. */
  send?: Record<string, Value | Read>;
  limit?: Limit;
  rollout?: Rollout;
}

/** Fills what only some destinations need: ids, page, consent. Set by `envelope`. */
export const completions: ((event: MilepostEvent) => void)[] = [];

/**
 * One rule: triggers, then conditions, then its cap; then the parameters are read, at once, while the page is as it was;
 * then the event goes to its destinations. Answers the function that fires it.
 */
export function rule(id: string, name: string, to: Deliver[], parts: RuleParts = {}): Fire {
  const { limit, rollout } = parts;
  const send = (occurrence: Occurrence, tell?: Told['tell_']): void => {
    notes.clear();
    const params = build(parts.send, occurrence);
    const event = { name, rule: id, params, flags: [...notes] } as unknown as MilepostEvent;
    rollout?.mark_(event);
    for (const complete of completions) complete(event);
    if (PREVIEW) tell?.(undefined, event);
    if (deliver(event, to) && limit) limit.count_(id);
  };
  const fire = (occurrence: Occurrence, by = 0): void => {
    const outcomes = PREVIEW ? traceRule(id, parts, occurrence, by) : undefined;
    const stop = (by?: 'frequency' | 'rollout') => outcomes?.tell_(by);
    if (parts.if && parts.if(occurrence) !== true) stop();
    else if (rollout && !rollout.open_()) stop('rollout');
    else if (limit && !limit.open_(id)) stop('frequency');
    else send(occurrence, outcomes?.tell_);
  };
  const guarded = (occurrence: Occurrence, by?: number): void => {
    if (PREVIEW) traceFailure(id, () => fire(occurrence, by));
    else guard(fire, occurrence, by);
  };
  parts.on?.forEach((begin, by) => {
    guard(begin, (occurrence) => guarded(occurrence, by));
  });
  return guarded;
}

function build(send: RuleParts['send'], occurrence: Occurrence): MilepostEvent['params'] {
  const params: Record<string, Value> = {};
  for (const name in send) {
    const given = send[name];
    const value = typeof given === 'function' ? (given as Read)(occurrence) : given;
    // NaN is what a cast answers that could not be made.
    if (Number.isNaN(value)) notes.add(`cast-failed:${name}`);
    else if (value !== undefined && value !== null) params[name] = value;
  }
  return params as MilepostEvent['params'];
}

/** True when at least one destination accepted or queued the event. */
export function deliver(event: MilepostEvent, to: Deliver[]): boolean {
  let taken = false;
  for (const each of to) {
    if (PREVIEW) sending.rule = event.rule;
    if (guard(each, event)) taken = true;
  }
  return taken;
}
