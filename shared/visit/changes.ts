/** Edit and see: what a rule set would change in a recorded visit, beside what happened or beside another rule set. */
import type { RuleSet } from '../ruleset/types';
import { type Engine, evaluate } from './evaluate';
import { Meaning } from './keys';
import { type Moments, momentsOf } from './moments';
import { compare, type Outcome, type RowChange, recordedOutcomes, sendsSame } from './outcomes';
import type { Visit } from './visit';

export interface VisitChanges {
  /** What the rule set makes of the visit. */
  outcomes: Outcome[];
  /** Beside what happened. */
  rows: RowChange[];
}

/** Rows that would appear or vanish in the visit, had this rule set run all along. */
export function changesOf(visit: Visit, ruleSet: RuleSet, engine: Engine): VisitChanges {
  const moments = momentsOf(visit, engine.catalog);
  const outcomes = evaluate(visit, ruleSet, engine, moments);
  const now = ruleKeys(ruleSet, engine);
  const then = visit.drafts.map((draft) => ruleKeys(draft.ruleSet, engine));
  const changes = withoutShifts(compare(recordedOutcomes(moments), outcomes), moments);
  const rows = changes.filter(({ index, rule, change }) => {
    if (change !== 'unclear') return true;
    // Of a rule that has not changed, what happened is the answer.
    const moment = moments.list[moments.of[index] ?? -1];
    return !moment || then[moment.draft]?.(rule) !== now(rule);
  });
  return { outcomes, rows };
}

/** Something is told a moment after it began, such as a scroll that comes to rest. */
const shiftMs = 2_000;

/** What only moves to a moment nearby has not changed. */
function withoutShifts(changes: readonly RowChange[], { list, of }: Moments): RowChange[] {
  const momentOf = ({ index }: RowChange) => list[of[index] ?? -1];
  const gone = new Set<RowChange>();
  for (const change of changes) {
    if (change.change !== 'appears') continue;
    const to = momentOf(change);
    const from = changes.find((each) => {
      const moment = momentOf(each);
      return (
        each.change === 'vanishes' &&
        each.rule === change.rule &&
        !gone.has(each) &&
        to?.page === moment?.page &&
        Math.abs((to?.at ?? 0) - (moment?.at ?? 0)) <= shiftMs &&
        sendsSame(each.before?.event, change.after?.event)
      );
    });
    if (from) gone.add(from).add(change);
  }
  return changes.filter((change) => !gone.has(change));
}

/** What the draft would do differently from what is live, over the whole visit. */
export function differenceOf(visit: Visit, live: RuleSet, draft: RuleSet, engine: Engine): RowChange[] {
  const moments = momentsOf(visit, engine.catalog);
  const known = ruleKeys(live, engine);
  const now = ruleKeys(draft, engine);
  return compare(evaluate(visit, live, engine, moments), evaluate(visit, draft, engine, moments)).filter(
    // A rule that means the same does the same, whether or not we know what.
    ({ rule }) => known(rule) !== now(rule),
  );
}

/** What each rule means, by its id: equal texts, equal outcomes. Undefined of none. */
export function ruleKeys(ruleSet: RuleSet, engine: Engine): (id: string) => string | undefined {
  const meaning = new Meaning(ruleSet, engine.catalog);
  const keys = new Map<string, string>();
  return (id) => {
    const known = keys.get(id);
    const rule = known === undefined ? ruleSet.rules.find((each) => each.id === id) : undefined;
    if (rule) keys.set(id, meaning.ruleKey(rule));
    return keys.get(id);
  };
}
