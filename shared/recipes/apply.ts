/** A recipe and its answers, added to a rule set. */
import type { Catalog } from '../definition';
import { renameId } from '../ruleset/rename';
import type { PlanEvent, Rule, RuleSet, Stage } from '../ruleset/types';
import { fillIn } from './fillIn';
import { type EventNames, onlyEvents } from './onlyEvents';
import type { Answers, Fragment, Question, Recipe } from './recipe';

/** Questions that still need an answer before the recipe can be added. */
export function unanswered({ questions }: Recipe, answers: Answers): Question[] {
  return questions.filter(
    ({ id, default: usual, optional }) => !optional && usual === undefined && isEmpty(answers[id]),
  );
}

/** What was added, by id, and the rule set with it. Events, stages and equal targets and variables that are there are used. */
export interface Added {
  ruleSet: RuleSet;
  rules: string[];
}

/** Throws where a question has no answer: the caller asks first. `names`: only these events, under these names; else all. */
export function applyRecipe(
  recipe: Recipe,
  answers: Answers,
  ruleSet: RuleSet,
  catalog: Catalog,
  names?: EventNames,
): Added {
  const missing = unanswered(recipe, answers);
  if (missing.length) throw new Error(`${recipe.title}: ${missing.map(({ ask }) => ask).join(' ')}`);
  const usual = Object.fromEntries(
    recipe.questions.flatMap(({ id, default: value }) => (value === undefined ? [] : [[id, value]])),
  );
  const given = Object.fromEntries(Object.entries(answers).filter(([, answer]) => !isEmpty(answer)));
  const filled = complete(fillIn(recipe.makes, { ...usual, ...given }), catalog);
  const wanted = names ? onlyEvents(asRuleSet(filled), names, catalog) : asRuleSet(filled);
  const fragment = withFreeIds(withShared(wanted, ruleSet, catalog), ruleSet, catalog);
  const rules = fragment.rules.map((rule) => rule.id);
  return {
    rules,
    ruleSet: {
      ...ruleSet,
      plan: {
        ...ruleSet.plan,
        ...ruleSet.plan,
        stages: [...ruleSet.plan.stages, ...newStages(ruleSet, fragment)],
        events: mergeEvents(ruleSet.plan.events, fragment.plan.events),
      },
      ...merged(ruleSet, fragment, 'targets'),
      ...merged(ruleSet, fragment, 'variables'),
      rules: [...ruleSet.rules, ...fragment.rules],
    },
  };
}

/** Leaves out triggers that lack what they need, rules without triggers, and events that no rule sends. */
function complete(fragment: Fragment, catalog: Catalog): Fragment {
  const rules = fragment.rules
    .map((rule) => ({
      ...rule,
      triggers: rule.triggers.filter(({ type, settings }) =>
        (catalog.triggers[type]?.settings.required ?? []).every((name) => settings[name] !== undefined),
      ),
    }))
    .filter(({ triggers }) => triggers.length);
  const sent = new Set(rules.map(({ event }) => event));
  return { ...fragment, rules, events: fragment.events.filter(({ name }) => sent.has(name)) };
}

function isEmpty(answer: unknown): boolean {
  return answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0);
}

function asRuleSet({ stages = [], events, targets = [], variables = [], rules }: Fragment): RuleSet {
  return {
    format: 1,
    site: { origins: [] },
    plan: { stages: [...stages], events: [...events] },
    targets: [...targets],
    variables: [...variables],
    rules: [...rules],
    destinations: [],
    consent: { default: {}, pending: 'queue' },
  };
}

/** What reads or names the same as something that is there goes by its id, and is not added a second time. */
function withShared(fragment: RuleSet, ruleSet: RuleSet, catalog: Catalog): RuleSet {
  let shared = fragment;
  for (const variable of fragment.variables ?? []) {
    const same = ruleSet.variables?.find((there) => there.id !== variable.id && isAlike(there, variable));
    // An id that the fragment gives to another of its own would make two of them one.
    if (same && !fragment.variables?.some(({ id }) => id === same.id))
      shared = renameId(shared, 'variable', variable.id, same.id, catalog);
  }
  return shared;
}

function isAlike(one: object, other: object): boolean {
  const withoutId = ({ id: _, ...rest }: Record<string, unknown>) => rest;
  return isSame(withoutId({ ...one }), withoutId({ ...other }));
}

/** Renames what has the id of something else in the rule set, and lets its uses follow. */
function withFreeIds(fragment: RuleSet, ruleSet: RuleSet, catalog: Catalog): RuleSet {
  let free = fragment;
  for (const [list, kind] of [
    ['targets', 'target'],
    ['variables', 'variable'],
  ] as const) {
    for (const item of fragment[list] ?? []) {
      const there = ruleSet[list]?.find(({ id }) => id === item.id);
      if (there && !isSame(there, item))
        free = renameId(free, kind, item.id, freeId(item.id, ruleSet[list]), catalog);
    }
  }
  const taken: Pick<Rule, 'id'>[] = [...ruleSet.rules];
  const rules = free.rules.map((rule) => {
    const id = freeId(rule.id, taken);
    taken.push({ id });
    return { ...rule, id };
  });
  return { ...free, rules };
}

function freeId(wanted: string, taken: readonly { id: string }[] = []): string {
  let id = wanted;
  const joint = wanted.includes('_') ? '_' : '-';
  for (let count = 2; taken.some((item) => item.id === id); count++) id = `${wanted}${joint}${count}`;
  return id;
}

function isSame(one: object, other: object): boolean {
  const core = ({ name: _, notes: __, ...rest }: Record<string, unknown>) => JSON.stringify(rest);
  return core({ ...one }) === core({ ...other });
}

/** An event that is there stays in the stage it is in, so that it needs none. */
function newStages({ plan }: RuleSet, { plan: { stages, events } }: RuleSet): Stage[] {
  const added = events.filter(isNew(plan.events, 'name'));
  return stages.filter(isNew(plan.stages, 'id')).filter(({ id }) => added.some(({ stage }) => stage === id));
}

function isNew<Key extends string>(list: readonly Record<Key, string>[], key: Key) {
  return (item: Record<Key, string>) => !list.some((there) => there[key] === item[key]);
}

function merged<List extends 'targets' | 'variables'>(
  ruleSet: RuleSet,
  fragment: RuleSet,
  list: List,
): Pick<RuleSet, List> | object {
  const there = ruleSet[list] ?? [];
  const added = (fragment[list] ?? []).filter(isNew(there, 'id'));
  return added.length ? { [list]: [...there, ...added] } : {};
}

/** An event that is there keeps what its owner said and gains the parameters it lacks. */
function mergeEvents(there: readonly PlanEvent[], added: readonly PlanEvent[]): PlanEvent[] {
  const grown = there.map((event) => {
    const more = added.find(({ name }) => name === event.name)?.params;
    return more ? { ...event, params: { ...more, ...event.params } } : event;
  });
  return [...grown, ...added.filter(isNew(there, 'name'))];
}
