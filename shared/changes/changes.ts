/** What differs between two rule sets, in sentences: the publish dialog, the comparison and `milepost diff` say the same. */
import type { Catalog } from '../definition';
import { pointer } from '../pointer';
import { readRule } from '../readRule';
import type { Rule, RuleSet } from '../ruleset/types';
import { same } from '../same';
import { t } from '../texts/t';
import { type Source, untold } from './details';
import { movedRules, movedStages } from './order';
import {
  consentWords,
  destinationTitle,
  eventWords,
  receiverWords,
  siteWords,
  targetWords,
  testWords,
  valueWords,
} from './partWords';
import { markWords, type Piece } from './wordDiff';

/** In the order they are told. */
export const changedParts = [
  'rules',
  'plan',
  'targets',
  'variables',
  'destinations',
  'consent',
  'site',
  'tests',
] as const;
export type ChangedPart = (typeof changedParts)[number];

export interface Change {
  kind: 'added' | 'changed' | 'removed';
  part: ChangedPart;
  /** What it is, as people call it: `rule`, `event`, `stage`, `target`. */
  noun: string;
  /** Of a plan event its name, of parts that are there once the part itself. */
  id: string;
  name: string;
  /** JSON Pointer into the new rule set; into the old one where it was removed. */
  path: string;
  /** As it reads now, words that went and came marked; of what was removed, as it read. Empty where it has no sentence. */
  sentence: Piece[];
  /** What the sentence does not say: `Notes: “a” became “b”.` */
  details: string[];
}

/** Against nothing, everything is new: only the rules are told then. Order is that of the new rule set, what was removed last in its part. */
export function changesBetween(before: RuleSet | undefined, after: RuleSet, catalog: Catalog): Change[] {
  const source = { ruleSet: after, catalog };
  const compare = comparer(before, source);
  const once = oncer(source);
  const rules = compare<Rule>({
    part: 'rules',
    noun: 'rule',
    path: '/rules',
    list: (ruleSet) => ruleSet.rules,
    id: ({ id }) => id,
    name: ({ id, name }) => name || id,
    read: (rule, ruleSet) => readRule(ruleSet, rule, catalog),
  });
  if (!before) return rules;
  return [
    ...rules,
    ...movedRules(before, after),
    ...compare({
      part: 'plan',
      noun: 'stage',
      path: '/plan/stages',
      list: ({ plan }) => plan.stages,
      id: ({ id }) => id,
      name: ({ name }) => name,
    }),
    ...movedStages(before, after),
    ...once('plan', t('Plan'), '/plan', restOf(before.plan), restOf(after.plan)),
    ...compare({
      part: 'plan',
      noun: 'event',
      path: '/plan/events',
      list: ({ plan }) => plan.events,
      id: ({ name }) => name,
      name: ({ title, name }) => title || name,
      read: (event, ruleSet) => eventWords(event, ruleSet, catalog),
    }),
    ...compare({
      part: 'targets',
      noun: 'target',
      path: '/targets',
      list: ({ targets = [] }) => targets,
      id: ({ id }) => id,
      name: ({ id, name }) => name || id,
      read: targetWords,
    }),
    ...compare({
      part: 'variables',
      noun: 'variable',
      path: '/variables',
      list: ({ variables = [] }) => variables,
      id: ({ id }) => id,
      name: ({ id, name }) => name || id,
      read: (variable, ruleSet) => valueWords(variable, ruleSet, catalog),
    }),
    ...compare({
      part: 'destinations',
      noun: 'destination',
      path: '/destinations',
      list: ({ destinations }) => destinations,
      id: ({ id }) => id,
      name: (destination) => destinationTitle(destination, catalog),
      read: (destination, ruleSet) => receiverWords(destination, ruleSet, catalog),
    }),
    ...once('consent', t('Consent'), '/consent', before.consent, after.consent, (consent) =>
      consentWords(consent, catalog),
    ),
    ...once('site', t('Site'), '/site', before.site, after.site, siteWords),
    ...once('site', t('Rule set'), '', frameOf(before), frameOf(after)),
    ...compare({
      part: 'tests',
      noun: 'test',
      path: '/tests',
      list: ({ tests = [] }) => tests,
      id: ({ id }) => id,
      name: ({ id, name }) => name || id,
      read: testWords,
    }),
  ];
}

interface Listed<T> {
  part: ChangedPart;
  noun: string;
  path: string;
  list(ruleSet: RuleSet): readonly T[];
  id(item: T): string;
  name(item: T): string;
  /** Left out where the name says it all. */
  read?(item: T, ruleSet: RuleSet): string;
}

function comparer(before: RuleSet | undefined, source: Source) {
  const { ruleSet: after } = source;
  return <T extends object>({ part, noun, path, list, id, name, read = () => '' }: Listed<T>): Change[] => {
    const old = before ? list(before) : [];
    const now = list(after);
    const byId = new Map(old.map((item) => [id(item), item]));
    const left = new Set(byId.keys());
    const say = (kind: Change['kind'], item: T, at: number, sentence: Piece[], details: string[]) => ({
      kind,
      part,
      noun,
      id: id(item),
      name: name(item),
      path: path + pointer(at),
      sentence: sentence.filter(({ text }) => text !== ''),
      details,
    });
    const changes = now.flatMap((item, at) => {
      const was = byId.get(id(item));
      left.delete(id(item));
      if (!was || !before) return [say('added', item, at, [{ text: read(item, after) }], [])];
      if (same(was, item)) return [];
      const sentence = markWords(read(was, before), read(item, after));
      const details = untold(was, item, (one) => read(one, after), source);
      return [say('changed', item, at, sentence, details)];
    });
    const removed = old.flatMap((item, at) =>
      before && left.has(id(item)) ? [say('removed', item, at, [{ text: read(item, before) }], [])] : [],
    );
    return [...changes, ...removed];
  };
}

/** A part that is there once. */
function oncer(source: Source) {
  return <T extends object>(
    part: 'consent' | 'site' | 'plan',
    name: string,
    path: string,
    before: T,
    after: T,
    read: (value: T) => string = () => '',
  ): Change[] => {
    if (same(before, after)) return [];
    const sentence = markWords(read(before), read(after)).filter(({ text }) => text !== '');
    const details = untold(before, after, read, source);
    return [{ kind: 'changed', part, noun: part, id: part, name, path, sentence, details }];
  };
}

/** Fields of the plan that are neither stages nor events. */
function restOf({ stages, events, ...rest }: RuleSet['plan']) {
  return rest;
}

/** Fields of the whole rule set that are no part of their own. */
function frameOf({ site, plan, targets, variables, rules, destinations, consent, tests, ...rest }: RuleSet) {
  return rest;
}
