/** What rules make of a recorded visit, and how two rule sets differ in that. */
import type { Rule } from '../ruleset/types';
import type { ClauseOutcome } from '../trace';
import type { Moments } from './moments';

/** One rule at one moment. Rules whose triggers noticed nothing there have none. */
export interface Outcome {
  /**
   * Place in `visit.recorded` of the entry that set it off: the gesture, push or page where one was recorded, otherwise the
   * occurrence. `momentsOf` says which entries belong to one moment.
   */
  index: number;
  rule: string;
  /** Undefined: it cannot be known from what was recorded. */
  fired: boolean | undefined;
  /** Clause n of the rule, numbered as the compiler's plan numbers them; absent: not reached. */
  clauses: (ClauseOutcome | undefined)[];
  /** Where it stopped although every condition held. */
  stoppedBy?: 'frequency' | 'rollout' | 'schedule';
  /** What it sent or would send. `unknown`: parameters whose values cannot be known. */
  event?: { name: string; params: Record<string, unknown>; unknown?: string[] };
}

/** What happened, by the account of the drafts that ran. */
export function recordedOutcomes({ list }: Moments): Outcome[] {
  return list.flatMap(({ index, rules }) =>
    rules.flatMap(({ rule, fired, clauses, stoppedBy, event }) =>
      stoppedBy === 'error'
        ? []
        : {
            index,
            rule,
            fired,
            clauses,
            ...(stoppedBy && { stoppedBy }),
            ...(event && { event: { name: event.name, params: event.params as Record<string, unknown> } }),
          },
    ),
  );
}

export interface RowChange {
  /** Place in `visit.recorded`, as of outcomes. */
  index: number;
  rule: string;
  /** `unclear`: one of both cannot be known. `differs`: it fires either way, and sends something else. */
  change: 'appears' | 'vanishes' | 'differs' | 'unclear';
  before?: Outcome;
  after?: Outcome;
}

/** Rows that would be there after and not before, the other way round, or with something else in them; in order. */
export function compare(before: readonly Outcome[], after: readonly Outcome[]): RowChange[] {
  const old = byRow(before);
  const now = byRow(after);
  return [...new Set([...old.keys(), ...now.keys()])]
    .flatMap((key) => {
      const [was = [], is = []] = [old.get(key), now.get(key)];
      return Array.from({ length: Math.max(was.length, is.length) }, (_, place) =>
        pair(was[place], is[place]),
      ).flat();
    })
    .sort((one, other) => one.index - other.index);
}

function byRow(outcomes: readonly Outcome[]): Map<string, Outcome[]> {
  const rows = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const key = `${outcome.index} ${outcome.rule}`;
    const known = rows.get(key);
    if (known) known.push(outcome);
    else rows.set(key, [outcome]);
  }
  return rows;
}

function pair(before: Outcome | undefined, after: Outcome | undefined): RowChange[] {
  const { index, rule } = (after ?? before)!;
  const was = before ? before.fired : false;
  const is = after ? after.fired : false;
  const change = changeOf(was, is, before, after);
  return change ? [{ index, rule, change, ...(before && { before }), ...(after && { after }) }] : [];
}

function changeOf(
  was: boolean | undefined,
  is: boolean | undefined,
  before: Outcome | undefined,
  after: Outcome | undefined,
): RowChange['change'] | undefined {
  if (was === is) return was && !sendsSame(before?.event, after?.event) ? 'differs' : undefined;
  if (was === undefined || is === undefined) return 'unclear';
  return is ? 'appears' : 'vanishes';
}

/** As far as both are known. */
export function sendsSame(one: Outcome['event'], other: Outcome['event']): boolean {
  if (!one || !other) return true;
  const unknown = new Set([...(one.unknown ?? []), ...(other.unknown ?? [])]);
  const names = new Set([...Object.keys(one.params), ...Object.keys(other.params)]);
  return (
    one.name === other.name &&
    [...names].every(
      (name) => unknown.has(name) || JSON.stringify(one.params[name]) === JSON.stringify(other.params[name]),
    )
  );
}

/**
 * The number of the one clause that kept a rule from firing: a condition that has to hold, or the cap. Undefined where it fired,
 * or more than one thing is in its way.
 */
export function nearMiss({ triggers, conditions, frequency }: Rule, outcome: Outcome): number | undefined {
  if (outcome.fired !== false) return undefined;
  const top = !conditions ? [] : 'all' in conditions ? conditions.all : [conditions];
  let number = triggers.length;
  const unmet: number[] = [];
  for (const each of top) {
    if (outcome.clauses[number]?.met !== true) unmet.push(number);
    number += clausesIn(each);
  }
  if (frequency && outcome.stoppedBy === 'frequency') unmet.push(number);
  return unmet.length === 1 ? unmet[0] : undefined;
}

function clausesIn(condition: NonNullable<Rule['conditions']>): number {
  const inner =
    'all' in condition
      ? condition.all
      : 'any' in condition
        ? condition.any
        : 'not' in condition
          ? [condition.not]
          : [];
  return inner.reduce((sum, each) => sum + clausesIn(each), 1);
}
