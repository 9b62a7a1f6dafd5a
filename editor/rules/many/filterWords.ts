/** Filters in words, and all that can be chosen from. */

import type { Catalog } from '../../../shared/definition';
import { destinationName } from '../../../shared/destinationWords';
import type { Severity } from '../../../shared/problem';
import { own } from '../../../shared/ruleset/own';
import type { RuleSet } from '../../../shared/ruleset/types';
import { t, told } from '../../../shared/texts/t';
import { foldersOf, labelsOf } from './filing';
import type { Field, Filter } from './filters';
import { stagesByEvent } from './listRows';
import { testOf } from './matches';
import { factsOf } from './ruleFacts';
import type { SeenRules } from './seenRules';

export const fieldTitles: Readonly<Record<Field, string>> = {
  when: 'When',
  stage: 'Stage',
  to: t('Sent to'),
  page: 'Page',
  state: 'State',
  problem: 'Problems',
  seen: t('Last seen'),
  label: t('Label'),
  folder: 'Folder',
};

/** Values that are words of the field's own, and how they read. */
const values: Readonly<Partial<Record<Field, Readonly<Record<string, string>>>>> = {
  state: {
    live: t('live'),
    on: t('live for everyone'),
    share: t('live for a share of visitors'),
    shadow: t('in shadow'),
    draft: t('draft'),
    off: t('switched off'),
  },
  problem: {
    any: t('any'),
    error: t('stops publishing'),
    warning: 'risky',
    hint: 'hint',
    none: 'none',
  },
  seen: {
    today: t('in the last day'),
    week: t('in the last 7 days'),
    month: t('in the last 30 days'),
    older: 'longer ago',
    never: 'never',
    unknown: 'not known',
  },
  when: { none: 'nothing yet' },
  stage: { none: 'no stage' },
  to: { none: 'nowhere' },
  page: { any: 'any page' },
  label: { none: 'no label' },
  folder: { none: 'no folder' },
};

/** "switched off", "Click", "Intent": the value as the screen calls it. */
export function valueWords({ field, value }: Filter, ruleSet: RuleSet, catalog: Catalog): string {
  const word = value.toLowerCase();
  const fixed = values[field];
  if (fixed && Object.hasOwn(fixed, word)) return fixed[word] ?? value;
  switch (field) {
    case 'when':
      return told(own(catalog.triggers, word)?.title) ?? value;
    case 'stage':
      return ruleSet.plan.stages.find(({ id }) => id === value)?.name ?? value;
    case 'to': {
      const destination = ruleSet.destinations.find(({ id }) => id === value);
      return destination ? destinationName(destination, catalog) : value;
    }
    default:
      return value;
  }
}

export function filterWords(filter: Filter, ruleSet: RuleSet, catalog: Catalog): string {
  return `${filter.not ? 'not ' : ''}${fieldTitles[filter.field].toLowerCase()}: ${valueWords(filter, ruleSet, catalog)}`;
}

export interface FilterChoice {
  filter: Filter;
  words: string;
  count: number;
}

/** The most common addresses are enough to choose from; others can be typed. */
const maxPages = 30;

/** Every filter that holds for some rule, with how many, in the order of the fields. */
export function filterChoices(
  ruleSet: RuleSet,
  catalog: Catalog,
  grades: ReadonlyMap<number, Severity>,
  seen: SeenRules,
  now: number,
): FilterChoice[] {
  const stages = stagesByEvent(ruleSet);
  const all = ruleSet.rules.map((rule, index) => ({
    rule,
    facts: factsOf(rule, ruleSet, catalog),
    known: { stage: stages.get(rule.event) ?? '', problem: grades.get(index), seen, now },
  }));
  const kinds = new Set(all.flatMap(({ facts }) => facts.kinds));
  const pages = new Map<string, number>();
  for (const { facts } of all)
    for (const page of new Set(facts.pages)) pages.set(page, (pages.get(page) ?? 0) + 1);
  const common = [...pages].sort((a, b) => b[1] - a[1]).slice(0, maxPages);
  const offered: Readonly<Record<Field, readonly string[]>> = {
    state: [],
    problem: [],
    seen: [],
    when: [...kinds],
    stage: ruleSet.plan.stages.map(({ id }) => id),
    to: ruleSet.destinations.map(({ id }) => id),
    page: common.map(([page]) => page),
    folder: foldersOf(ruleSet.rules).map(({ name }) => name),
    label: labelsOf(ruleSet.rules).map(({ name }) => name),
  };
  return (Object.keys(offered) as Field[]).flatMap((field) =>
    [...offered[field], ...Object.keys(values[field] ?? {})].flatMap((value): FilterChoice[] => {
      const filter = { field, value };
      const test = testOf('', [filter], ruleSet);
      const count = all.filter(({ rule, facts, known }) => test(rule, () => facts, known)).length;
      return count === 0 ? [] : [{ filter, words: valueWords(filter, ruleSet, catalog), count }];
    }),
  );
}
