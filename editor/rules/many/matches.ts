/** Whether a rule is among what the list is narrowed to. */
import type { Severity } from '../../../shared/problem';
import type { Rule, RuleSet } from '../../../shared/ruleset/types';
import type { Field, Filter } from './filters';
import { type RuleFacts, stateOf } from './ruleFacts';
import { type SeenRules, seenWithin, seenWord } from './seenRules';

/** What is known beside the rule itself. */
export interface Known {
  stage: string;
  problem: Severity | undefined;
  seen: SeenRules;
  /** Milliseconds since the epoch. */
  now: number;
}

/** `facts` are found only when they are asked for: a list that is not searched has no use for them. */
export type Test = (rule: Rule, facts: () => RuleFacts, known: Known) => boolean;

/** Every word must occur; of one field's filters one must hold, of each field; what is negated must not. */
export function testOf(text: string, filters: readonly Filter[], ruleSet: RuleSet): Test {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = new Map<Field, Test[]>();
  const unwanted: Test[] = [];
  for (const filter of filters) {
    const test = testOfOne(filter, ruleSet);
    if (filter.not) unwanted.push(test);
    else wanted.set(filter.field, [...(wanted.get(filter.field) ?? []), test]);
  }
  const groups = [...wanted.values()];
  return (rule, facts, known) =>
    (words.length === 0 || haveAll(facts().words, words)) &&
    groups.every((tests) => tests.some((test) => test(rule, facts, known))) &&
    !unwanted.some((test) => test(rule, facts, known));
}

function haveAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

function testOfOne({ field, value }: Filter, ruleSet: RuleSet): Test {
  const word = value.toLowerCase();
  switch (field) {
    case 'when':
      return (_rule, facts) => (word === 'none' ? facts().kinds.length === 0 : facts().kinds.includes(word));
    case 'stage': {
      const id = idOf(word, ruleSet.plan.stages);
      return (_rule, _facts, { stage }) => (word === 'none' ? stage === '' : stage === id);
    }
    case 'to': {
      const id = idOf(word, ruleSet.destinations);
      const on = ruleSet.destinations.some((one) => one.id === id && one.enabled !== false);
      return ({ destinations = 'all' }) =>
        destinations === 'all' ? on : word === 'none' ? destinations.length === 0 : destinations.includes(id);
    }
    case 'page':
      return (_rule, facts) =>
        word === 'any' ? facts().pages.length === 0 : facts().pages.some((page) => page.includes(word));
    case 'state':
      return (rule) => {
        const state = stateOf(rule);
        return word === 'live' ? state === 'on' || state === 'share' : state === word;
      };
    case 'problem':
      return (_rule, _facts, { problem }) =>
        word === 'any' ? problem !== undefined : word === 'none' ? problem === undefined : problem === word;
    case 'seen':
      return ({ id }, _facts, { seen, now }) => seenWithin(seenWord(id, seen, now), word);
    case 'label':
      return ({ labels = [] }) =>
        word === 'none' ? labels.length === 0 : labels.some((label) => label.toLowerCase() === word);
    case 'folder':
      return ({ folder = '' }) => (word === 'none' ? folder === '' : folder.toLowerCase() === word);
  }
}

/** People type names, links hold ids. */
function idOf(word: string, things: readonly { id: string; name?: string }[]): string {
  const found =
    things.find(({ id }) => id.toLowerCase() === word) ??
    things.find(({ name }) => name?.toLowerCase() === word);
  return found?.id ?? word;
}
