import type { MilepostEvent } from '../../shared/event';
import type { PreviewGlobal } from '../../shared/preview';
import type { ClauseOutcome } from '../../shared/trace';
import { lastOccurrence, occurrenceOf } from '../lib/occurrences';
import { sending, trace } from '../lib/trace';
import type { Condition } from './condition';
import { failures, guard } from './guard';
import type { Limit } from './limit';
import { notes } from './notes';
import type { Fire, Occurrence, On } from './types';

/** What a value looks like on a trace: no elements, no whole documents. */
function seen(value: unknown): unknown {
  if (value instanceof Element) return `<${value.localName}>`;
  if (typeof value === 'object' && value) return String(guard(() => JSON.stringify(value))).slice(0, 200);
  return typeof value === 'string' ? value.slice(0, 200) : value;
}

/** Tells the agent how the traced rule ended: whether its conditions held, and the event if it fired. */
export type Told = (met: boolean, event?: MilepostEvent) => void;

/** The traced script says beforehand which types each rule's triggers have; the entry itself holds no such text. */
function triggerTypes(): Record<string, string[]> {
  return (globalThis as { milepost?: PreviewGlobal }).milepost?.triggers || {};
}

/** Which of a rule's triggers noticed. */
let by = 0;

/** Traced builds: the same, and it is known which of a rule's triggers fires it. */
export function firedBy(place: number, fire: Fire): Fire {
  return (occurrence) => {
    by = place;
    fire(occurrence);
  };
}

/**
 * Traced builds: evaluates every clause of a rule, numbered depth first: its triggers, its condition tree, then its cap. The
 * answer tells the agent how it ended.
 */
export function traceRule(
  rule: string,
  on: On[],
  conditions: Condition[] = [],
  limits: Limit[] = [],
  occurrence: Occurrence,
): Told {
  // What no trigger fires, a row of a table, is told as the first one.
  const noticed = by;
  by = 0;
  sending.rule = rule;
  const outcomes: (ClauseOutcome | undefined)[] = (on.length ? on : [0]).map(() => undefined);
  const { number, element } = occurrenceOf(occurrence, triggerTypes()[rule]?.[noticed] || '');
  outcomes[noticed] = { met: true, saw: element?.name };
  for (const condition of conditions) condition.trace_?.(occurrence, outcomes);
  for (const outcome of outcomes) if (outcome) outcome.saw = seen(outcome.saw);
  return (met, event) => {
    // Only a cap is a clause of its own; a rollout is not something the page could have met.
    const closed = met && !event ? limits.find((limit) => !limit.open_(rule, occurrence)) : undefined;
    const states = met ? limits.flatMap((limit) => guard(() => limit.state_?.(rule, occurrence)) || []) : [];
    const cap = limits.find((limit) => limit.count_);
    if (cap && met && (event || closed === cap)) outcomes.push({ met: !!event });
    trace({
      kind: 'rule',
      occurrence: number,
      rule,
      fired: !!event,
      clauses: outcomes,
      ...(closed && { stoppedBy: closed === cap ? 'frequency' : closed.mark_ ? 'rollout' : 'schedule' }),
      ...(states[0] && { limits: states }),
      ...(event && { event: { name: event.name, params: event.params, flags: event.flags || [...notes] } }),
    });
  };
}

/** Traced builds: runs a rule and tells the agent when it threw. */
export function traceFailure(rule: string): (work: () => void) => void {
  const tell = (error: unknown) =>
    trace({
      kind: 'rule',
      occurrence: lastOccurrence(),
      rule,
      fired: false,
      clauses: [],
      stoppedBy: 'error',
      error: String(error),
    });
  return (work) => {
    failures.push(tell);
    guard(work);
    failures.splice(failures.indexOf(tell), 1);
  };
}
