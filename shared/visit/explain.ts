/** Turns what a traced draft reported into words: pure functions over entries, the rule set they ran with and the catalog. */
import type { Catalog } from '../definition';
import { valueAt } from '../pointer';
import { own } from '../ruleset/own';
import type { Rule, RuleSet } from '../ruleset/types';
import type { ClauseOutcome, TraceEntry } from '../trace';
import { clauseWords, isComparison, isNegated, isTrigger, triggerWords, valueWords } from './clauseWords';
import type { Draft } from './visit';

export interface ClauseRow {
  words: string;
  state: 'met' | 'failed' | 'unknown' | 'not-reached';
  /** The value seen, as text; absent where nothing was. */
  saw?: string;
  /** How deep inside groups. */
  depth: number;
}

/** A rule's sentence, clause by clause. Why it ended so is what `reasonFor` says. */
export interface Explanation {
  clauses: ClauseRow[];
  /** Parameters of the event it sent. */
  sent?: Record<string, unknown>;
}

export type RuleEntry = Extract<TraceEntry, { kind: 'rule' }>;
export type GestureEntry = Extract<TraceEntry, { kind: 'gesture' }>;

/** What one rule made of one occurrence. */
export function explainRule(entry: RuleEntry, draft: Draft, catalog: Catalog): Explanation {
  const pointers = draft.clauses[entry.rule] ?? [];
  return {
    clauses: clauseRows(entry, pointers, draft.ruleSet, catalog),
    ...(entry.fired && entry.event && { sent: entry.event.params }),
  };
}

/** A rule that noticed nothing of what someone did: which of its triggers wait for such a thing. */
export function explainSilence(
  gesture: GestureEntry,
  rule: Rule,
  { ruleSet }: Draft,
  catalog: Catalog,
): Explanation {
  return {
    clauses: rule.triggers.map((trigger) => {
      const waits = own(catalog.triggers, trigger.type)?.recorded?.from === gesture.gesture;
      return {
        words: triggerWords(trigger, ruleSet, catalog),
        state: waits ? 'failed' : 'not-reached',
        ...(waits && { saw: gesture.element.name }),
        depth: 0,
      };
    }),
  };
}

function clauseRows(entry: RuleEntry, pointers: string[], ruleSet: RuleSet, catalog: Catalog): ClauseRow[] {
  const rows: ClauseRow[] = [];
  for (const [index, at] of pointers.entries()) {
    const clause = valueAt(ruleSet, at);
    const outcome = entry.clauses[index];
    if (typeof clause !== 'object' || clause === null) continue;
    // A negated comparison reads as one clause; what it saw stands with the comparison inside.
    if (at.endsWith('/not') && isComparison(clause)) continue;
    const saw = outcome?.saw ?? (isNegated(clause) ? entry.clauses[index + 1]?.saw : undefined);
    const stopped = at.endsWith('/frequency') && entry.stoppedBy === 'frequency';
    const seen = saw === undefined || stopped ? undefined : valueWords(saw);
    rows.push({
      words: clauseWords(clause, at, ruleSet, catalog),
      state: stopped ? 'failed' : stateOf(outcome),
      ...(seen !== undefined && { saw: seen }),
      depth: depthOf(at),
    });
  }
  // Another trigger of the same rule did its part: the others have nothing to answer for.
  const triggers = rows.slice(0, pointers.filter((at) => isTrigger(at)).length);
  const idle = triggers.some(({ state }) => state === 'met')
    ? triggers.filter(({ state }) => state === 'not-reached')
    : [];
  return rows.filter((row) => !idle.includes(row));
}

/** Groups around a clause; the list of conditions itself is none. */
function depthOf(at: string): number {
  const groups = at.match(/\/(all|any|not)(?=\/|$)/g)?.length ?? 0;
  return /\/conditions\/all\//.test(at) ? groups - 1 : groups;
}

function stateOf(outcome: ClauseOutcome | undefined): ClauseRow['state'] {
  if (!outcome) return 'not-reached';
  return outcome.met === undefined ? 'unknown' : outcome.met ? 'met' : 'failed';
}
