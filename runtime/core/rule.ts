import type { Value } from '../../shared/definition';
import type { MilepostEvent } from '../../shared/event';
import type { Condition, Read } from './condition';
import { toEars } from './ears';
import { complete } from './envelope';
import { guard } from './guard';
import type { Limit } from './limit';
import { notes } from './notes';
import { stops } from './queue';
import { firedBy, traceFailure, traceRule } from './traceRule';
import type { Fire, Occurrence, On } from './types';

/** One destination as a rule sees it. True: accepted or queued. `again`: asked when the event is let go; false: it is not. */
export type Deliver = (event: MilepostEvent, again?: () => boolean) => boolean | undefined;

/** Parameters of an event: constants, and readers wrapped in the cast of the plan's type. */
export type Params = Record<string, Value | Read>;

/**
 * One rule. `on`: what fires it; empty in a table row, whose table does. `conditions`: all of them have to hold; what cannot be
 * known does not. `limits`: rollout, then cap. Then the parameters are read, at once, while the page is as it was, and the event
 * goes to its destinations. `worth`: `value` and `currency` of the event, which the plan says. Answers the function that fires it.
 */
export function rule(
  id: string,
  name: string,
  to: Deliver[],
  on: On[],
  conditions?: Condition[],
  params?: Params,
  limits?: Limit[],
  worth?: Params,
): Fire {
  const fire: Fire = (occurrence) =>
    (PREVIEW ? traceFailure(id) : guard)(() => {
      const tell = PREVIEW ? traceRule(id, on, conditions, limits, occurrence) : undefined;
      const unmet = USES.rules!.conditions && conditions && !conditions.every((each) => each(occurrence));
      if (unmet || (USES.rules!.limits && limits && !limits.every((limit) => limit.open_(id, occurrence)))) {
        if (PREVIEW) tell?.(!unmet);
        return;
      }
      if (USES.rules!.variables) notes.clear();
      const values = (USES.rules!.variables ? read(params, occurrence) : params) as Record<string, Value>;
      const event = (
        USES.rules!.envelope
          ? USES.rules!.worth
            ? { ...(USES.rules!.variables ? read(worth, occurrence) : worth), ...complete(id, name, values) }
            : complete(id, name, values)
          : { name, params: values, ...(PREVIEW && { rule: id }) }
      ) as MilepostEvent;
      if (USES.rules!.limits && limits) for (const limit of limits) limit.mark_?.(event);
      // Told before it is delivered: a delivery reports itself.
      if (PREVIEW) tell?.(true, event);
      if (USES.rules!.limits) {
        const asks = limits?.map((limit) => limit.again_?.(id));
        const again = () => !asks || asks.every((ask) => !ask || ask());
        // All are asked, also after one has taken it.
        const taken = to.filter((deliver) => guard(deliver, event, again));
        if (limits && taken[0]) for (const limit of limits) limit.count_?.(id, occurrence);
      } else for (const deliver of to) guard(deliver, event);
      if (USES.rules!.heard) toEars(name, { ...occurrence, data: values });
    });
  for (const each of on as [On[0], object][])
    stops.push(guard(...each, PREVIEW ? firedBy(on.indexOf(each), fire) : fire));
  return fire;
}

/** Reads the parameters; what a cast could not make (NaN) is left out and flagged. */
function read(params: Params | undefined, occurrence: Occurrence): Params {
  const values = { ...params };
  // Its own alone: a page may have put anything on every object.
  for (const key of Object.keys(values)) {
    const given = values[key];
    const value = typeof given === 'function' ? (given as Read)(occurrence) : given;
    values[key] = Number.isNaN(value) ? void notes.add(`cast-failed:${key}`) : value;
  }
  return values;
}
