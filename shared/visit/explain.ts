/** Turns what a traced draft reported into words: pure functions over entries, the rule set they ran with and the catalog. */
import type { Catalog } from '../definition';
import { valueAt } from '../pointer';
import { readCondition, variableWords } from '../readCondition';
import { own } from '../ruleset/own';
import type { Comparison, Condition, Rule, RuleSet } from '../ruleset/types';
import { join } from '../sentence';
import type { ClauseOutcome, TraceEntry } from '../trace';
import {
  clauseWords,
  frequencyWords,
  isComparison,
  isNegated,
  isTrigger,
  targetWords,
  triggerWords,
  valueWords,
} from './clauseWords';
import type { Words } from './reason';
import type { Draft } from './visit';

export interface ClauseRow {
  words: string;
  state: 'met' | 'failed' | 'unknown' | 'not-reached';
  /** The value seen, as text; absent where nothing was. */
  saw?: string;
  /** How deep inside groups. */
  depth: number;
}

export interface Explanation {
  rule: string;
  title: string;
  verdict: 'fired' | 'almost' | 'did-not-fire';
  /** The one line that matters. */
  headline: Words;
  /** Parameters of the event it sent. */
  sent?: Record<string, unknown>;
  clauses: ClauseRow[];
}

export type RuleEntry = Extract<TraceEntry, { kind: 'rule' }>;
export type GestureEntry = Extract<TraceEntry, { kind: 'gesture' }>;

/** What one rule made of one occurrence. */
export function explainRule(entry: RuleEntry, draft: Draft, catalog: Catalog): Explanation {
  const rule = draft.ruleSet.rules.find((one) => one.id === entry.rule);
  const title = rule?.name ?? entry.rule;
  const pointers = draft.clauses[entry.rule] ?? [];
  const clauses = clauseRows(entry, pointers, draft.ruleSet, catalog);
  if (entry.fired)
    return {
      rule: entry.rule,
      title,
      verdict: 'fired',
      headline: ['Sent ', { strong: entry.event?.name ?? rule?.event ?? entry.rule }, ...flagWords(entry)],
      ...(entry.event && { sent: entry.event.params }),
      clauses,
    };
  // A group answers for what is in it.
  const missing = clauses.filter(
    ({ state, depth }) => depth === 0 && (state === 'failed' || state === 'unknown'),
  ).length;
  const held = clauses.filter(({ state, depth }) => depth === 0 && state === 'met').length;
  // Every page view is "all but the page" for a rule about another page: that is no near miss.
  const viewed = rule?.triggers.some(({ type }, index) => type === 'page-view' && entry.clauses[index]?.met);
  const near = missing === 1 && held > (viewed ? 1 : 0);
  const almost = /^(frequency|rollout|schedule)$/.test(entry.stoppedBy ?? '') || near;
  return {
    rule: entry.rule,
    title,
    verdict: almost ? 'almost' : 'did-not-fire',
    headline: whyNot(entry, rule, pointers, draft.ruleSet, catalog),
    clauses,
  };
}

/** Why a rule that waits for clicks or submits noticed nothing of this one; undefined where it waits for something else. */
export function explainSilence(
  gesture: GestureEntry,
  rule: Rule,
  { ruleSet }: Draft,
  catalog: Catalog,
): Explanation | undefined {
  const type = gesture.gesture === 'click' ? 'click' : 'form-submit';
  const waiting = rule.triggers.filter((trigger) => trigger.type === type);
  if (waiting.length === 0) return undefined;
  const title = rule.name ?? rule.id;
  const state = rule.enabled === false ? 'off' : rule.rollout?.state === 'draft' ? 'a draft' : '';
  const said = { strong: gesture.element.name };
  const wanted = waiting.map((trigger) => targetWords(trigger, ruleSet));
  const did = type === 'click' ? 'The click was on ' : 'What was submitted was ';
  const headline: Words = state
    ? ['This rule is ', { strong: state }, ', so the page does not run it.']
    : [did, said, '; this rule waits for ', { strong: join(wanted, 'or') }, '.'];
  return {
    rule: rule.id,
    title,
    verdict: 'did-not-fire',
    headline,
    clauses: rule.triggers.map((trigger) => ({
      words: triggerWords(trigger, ruleSet, catalog),
      state: trigger.type === type ? 'failed' : 'not-reached',
      ...(trigger.type === type && { saw: gesture.element.name }),
      depth: 0,
    })),
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

function whyNot(
  entry: RuleEntry,
  rule: Rule | undefined,
  pointers: string[],
  ruleSet: RuleSet,
  catalog: Catalog,
): Words {
  if (entry.stoppedBy === 'error')
    return ['The rule stopped with an error: ', { strong: entry.error ?? 'unknown' }, '.'];
  if (entry.stoppedBy === 'frequency')
    return ['It has fired already: the rule fires ', { strong: frequencyWords(rule?.frequency) }, '.'];
  if (entry.stoppedBy === 'rollout')
    return [
      'This visitor is not among the ',
      { strong: `${rule?.rollout?.percent ?? 0}%` },
      ' it is rolled out to.',
    ];
  if (entry.stoppedBy === 'schedule')
    return ['Everything held, but its ', { strong: 'schedule' }, ' was closed at that moment.'];
  for (const [index, at] of pointers.entries()) {
    const outcome = entry.clauses[index];
    const clause = valueAt(ruleSet, at);
    if (!outcome || outcome.met === true || typeof clause !== 'object' || clause === null) continue;
    if (isComparison(clause)) return comparisonFailed(clause, outcome, false, ruleSet, catalog);
    if (isNegated(clause)) {
      const inner = entry.clauses[index + 1];
      return comparisonFailed(clause.not, { met: outcome.met, saw: inner?.saw }, true, ruleSet, catalog);
    }
    if ('any' in clause)
      return ['None of these held: ', { strong: readCondition(clause as Condition, ruleSet, catalog) }, '.'];
  }
  return ['Its conditions did not hold.'];
}

function comparisonFailed(
  comparison: Comparison,
  { met, saw }: ClauseOutcome,
  negated: boolean,
  ruleSet: RuleSet,
  catalog: Catalog,
): Words {
  const variable = variableWords(comparison.variable, ruleSet, catalog);
  const wanted = wantedWords(comparison, negated, variable, ruleSet, catalog);
  if (met === undefined && saw === undefined)
    return [
      'The ',
      { strong: variable },
      ' could not be known here, and the rule asks for one that ',
      ...wanted,
      '.',
    ];
  if (saw === undefined || saw === null)
    return ['There was no ', { strong: variable }, '; the rule asks for one that ', ...wanted, '.'];
  if (saw === '')
    return ['The ', variable, ' was ', { strong: 'empty' }, ', the rule asks for one that ', ...wanted, '.'];
  return [
    'The ',
    variable,
    ' was ',
    { strong: valueWords(saw) },
    ', the rule asks for one that ',
    ...wanted,
    '.',
  ];
}

/** "starts with /product/", from the clause's own words without the variable in front. */
function wantedWords(
  comparison: Comparison,
  negated: boolean,
  variable: string,
  ruleSet: RuleSet,
  catalog: Catalog,
): Words {
  const words = readCondition(negated ? { not: comparison } : comparison, ruleSet, catalog);
  const rest = words.startsWith(`${variable} `) ? words.slice(variable.length + 1) : words;
  const operator = own(catalog.operators, comparison.operator);
  const says = (negated ? operator?.negated : operator?.title) ?? comparison.operator;
  return rest.startsWith(`${says} `)
    ? [`${says} `, { strong: rest.slice(says.length + 1) }]
    : [{ strong: rest }];
}

function flagWords({ event }: RuleEntry): Words {
  const failed = (event?.flags ?? []).flatMap((flag) =>
    flag.startsWith('cast-failed:') ? [flag.slice(12)] : [],
  );
  return failed.length
    ? [', without ', { strong: join(failed, 'and') }, ' because the value did not fit the plan.']
    : [];
}
