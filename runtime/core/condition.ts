import type { Value } from '../../shared/definition';
import type { ClauseOutcome } from '../../shared/trace';
import type { Occurrence, Operator } from './types';

export type Read = (occurrence: Occurrence) => Value;

/** Undefined: cannot be known, and then the rule does not fire. */
export type Condition = ((occurrence: Occurrence) => boolean | undefined) & {
  /** Traced builds: evaluates every clause and appends its outcome, depth first. */
  trace_?: (occurrence: Occurrence, outcomes: (ClauseOutcome | undefined)[]) => boolean | undefined;
};

/** `variable operator value`. `expected` is a reader where the value holds `{{variable}}`. */
export function is(operator: Operator, read: Read, expected?: Value | Read, ignoreCase?: boolean): Condition {
  const condition: Condition = (occurrence) =>
    operator(
      read(occurrence),
      USES.conditions!.variables && typeof expected === 'function'
        ? (expected as Read)(occurrence)
        : expected,
      USES.conditions!.ignoreCase && ignoreCase,
    );
  if (PREVIEW) traced(condition, (occurrence) => ({ met: condition(occurrence), saw: read(occurrence) }));
  return condition;
}

/** Known to be false by one, else unknown by one, else true. */
export function all(...conditions: Condition[]): Condition {
  return group(false, conditions);
}

/** Known to be true by one, else unknown by one, else false. */
export function any(...conditions: Condition[]): Condition {
  return group(true, conditions);
}

function group(decisive: boolean, conditions: Condition[]): Condition {
  const decide = (results: (boolean | undefined)[]) =>
    results.includes(decisive) ? decisive : results.includes(undefined) ? undefined : !decisive;
  const condition: Condition = (occurrence) => decide(conditions.map((each) => each(occurrence)));
  if (PREVIEW)
    traced(condition, (occurrence, outcomes) => ({
      met: decide(conditions.map((each) => each.trace_?.(occurrence, outcomes))),
    }));
  return condition;
}

/** The opposite; what is unknown stays unknown. */
export function not(inner: Condition): Condition {
  const opposite = (met: boolean | undefined) => (met === undefined ? met : !met);
  const condition: Condition = (occurrence) => opposite(inner(occurrence));
  if (PREVIEW)
    traced(condition, (occurrence, outcomes) => ({ met: opposite(inner.trace_?.(occurrence, outcomes)) }));
  return condition;
}

/** Takes the clause's number before its inner clauses take theirs. */
function traced(
  condition: Condition,
  evaluate: (occurrence: Occurrence, outcomes: (ClauseOutcome | undefined)[]) => ClauseOutcome,
): void {
  condition.trace_ = (occurrence, outcomes) => {
    const place = outcomes.push(undefined) - 1;
    const outcome = evaluate(occurrence, outcomes);
    outcomes[place] = outcome;
    return outcome.met;
  };
}
