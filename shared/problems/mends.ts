/**
 * One-click ways out, by the code of the problem. A file for each kind of problem, each a table: a new mend is a function and a
 * line there. A problem without one needs a person to say what was meant; its place opens for editing instead.
 */
import type { Catalog } from '../definition';
import type { Problem } from '../problem';
import { own } from '../ruleset/own';
import { withLists } from '../ruleset/sound';
import type { RuleSet } from '../ruleset/types';
import type { Mend, Mender } from './mend';
import { mendsOfChains } from './mendsChains';
import { mendsOfCode } from './mendsCode';
import { mendsOfDestinations } from './mendsDestinations';
import { mendsOfNames } from './mendsNames';
import { mendsOfPatterns } from './mendsPatterns';
import { mendsOfPractice } from './mendsPractice';
import { mendsOfRules } from './mendsRules';
import { mendsOfShape } from './mendsShape';
import { mendsOfSite } from './mendsSite';
import { comparePlaces } from './places';

const menders: Readonly<Record<string, Mender>> = {
  ...mendsOfChains,
  ...mendsOfCode,
  ...mendsOfDestinations,
  ...mendsOfNames,
  ...mendsOfPatterns,
  ...mendsOfPractice,
  ...mendsOfRules,
  ...mendsOfShape,
  ...mendsOfSite,
};

/** Codes that have a way out in at least some cases. */
export const mendableCodes: readonly string[] = Object.keys(menders);

/** The ways out of one problem of this very rule set, the safest first. Never throws. */
export function mendsOf(problem: Problem, ruleSet: RuleSet, catalog: Catalog): readonly Mend[] {
  return own(menders, problem.code)?.(problem, readable(ruleSet), catalog) ?? [];
}

const known = new WeakMap<RuleSet, RuleSet>();

/** With lists where lists belong and records in them, so that mends can read what the checks could. */
function readable(ruleSet: RuleSet): RuleSet {
  let made = known.get(ruleSet);
  if (!made) {
    const { plan, ...rest } = withLists(ruleSet);
    const records = <T>(items: T[]): T[] =>
      items.map((item) => (typeof item === 'object' && item !== null ? item : ({} as T)));
    made = {
      ...rest,
      plan: { ...plan, stages: records(plan.stages), events: records(plan.events) },
      targets: records(rest.targets ?? []),
      variables: records(rest.variables ?? []),
      rules: records(rest.rules).map((rule) => ({ ...rule, triggers: records(rule.triggers ?? []) })),
      destinations: records(rest.destinations),
    };
    known.set(ruleSet, made);
  }
  return made;
}

/**
 * The rule set with several problems mended, each in its first way. From the last place to the first, because taking an entry
 * out of a list moves those behind it.
 */
export function mendAll(ruleSet: RuleSet, problems: readonly Problem[], catalog: Catalog): RuleSet {
  const fromLast = [...problems].sort((a, b) => -comparePlaces(a.path, b.path));
  let mended = ruleSet;
  for (const problem of fromLast) {
    const [first] = mendsOf(problem, mended, catalog);
    if (first) mended = first.change(mended);
  }
  return mended;
}
