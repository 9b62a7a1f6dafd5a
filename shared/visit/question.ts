/** What every search for a reason starts from: the rule, the moment, and what was known of the page then. */
import type { Catalog } from '../definition';
import type { Rule, RuleSet } from '../ruleset/types';
import type { TargetState, TraceEntry } from '../trace';
import { factsOf } from './facts';
import { type Moment, type Moments, momentsOf } from './moments';
import type { RuleOutcome } from './reason';
import type { Draft, Visit } from './visit';

export interface Question {
  /** Id of the rule. */
  rule: string;
  /** Place in `visit.recorded`: any entry that belongs to what happened. */
  moment: number;
  visit: Visit;
  catalog: Catalog;
  /** The document the answer is about, and its actions change. Default: what the page was running. */
  ruleSet?: RuleSet;
  /** Numbers the clauses of `outcome`; default: those of the draft in force. */
  clauses?: Draft['clauses'];
  /** What the rule makes of the moment by evaluating it anew. Default: as the page told it. */
  outcome?: RuleOutcome;
  /** From `momentsOf`, where many questions are asked of one visit. */
  moments?: Moments;
}

export interface Case {
  visit: Visit;
  catalog: Catalog;
  /** Today's document. */
  ruleSet: RuleSet;
  rule: Rule;
  /** `/rules/3` */
  at: string;
  pointers: readonly string[];
  moment: Moment | undefined;
  /** Place of the moment's first entry, and of the last one that belongs to it. */
  from: number;
  load: number;
  /** What the page ran. */
  draft: Draft | undefined;
  outcome: RuleOutcome | undefined;
  /** The page's own account, with its limits and its event, where there is one. */
  told: Extract<TraceEntry, { kind: 'rule' }> | undefined;
  /** Place of `told` in the recording; -1 without. */
  toldAt: number;
}

/** Undefined: the document has no such rule. */
export function caseOf(question: Question): Case | undefined {
  const { visit, catalog, rule: id } = question;
  const moments = question.moments ?? momentsOf(visit, catalog);
  let place = Math.min(question.moment, visit.recorded.length - 1);
  // What belongs to no moment is told of the one before it.
  while (place > 0 && (moments.of[place] ?? -1) < 0) place -= 1;
  const moment = moments.list[moments.of[place] ?? -1];
  const asked = visit.recorded[question.moment];
  const draft = visit.drafts[moment?.draft ?? asked?.draft ?? -1];
  const ruleSet = question.ruleSet ?? draft?.ruleSet;
  const index = ruleSet?.rules.findIndex((rule) => rule.id === id) ?? -1;
  const rule = ruleSet?.rules[index];
  if (!ruleSet || !rule) return undefined;
  // One that fired and broke afterwards fired.
  const entries = (moment?.rules ?? []).filter((entry) => entry.rule === id);
  const told = entries.find(({ fired }) => fired) ?? entries.at(-1);
  return {
    visit,
    catalog,
    ruleSet,
    rule,
    at: `/rules/${index}`,
    pointers: (question.clauses ?? draft?.clauses)?.[id] ?? [],
    moment,
    from: moment?.index ?? question.moment,
    load: moment?.load ?? asked?.load ?? 0,
    draft,
    outcome: question.outcome ?? told,
    told,
    toldAt: told ? placeOf(told, moment?.index ?? 0, visit) : -1,
  };
}

/** It follows the moment it belongs to. */
function placeOf(told: TraceEntry, from: number, { recorded }: Visit): number {
  let place = from;
  while (place < recorded.length && recorded[place]?.entry !== told) place += 1;
  return place;
}

/** What a target, by its id or selector, meant on the page at the moment; undefined: it was not looked at. */
export function targetAt({ visit, from, load }: Case, key: string): TargetState | undefined {
  let known: TargetState | undefined;
  for (const { place, load: of, states } of factsOf(visit.recorded).targets) {
    if (of !== load || !Object.hasOwn(states, key)) continue;
    // The page is looked at now and then: what was seen first soon after the moment is the best that is known.
    if (place > from && known) break;
    known = states[key];
  }
  return known;
}
