/** A rule's sentence with its details says all that decides what the rule does, and nothing that reads the same does otherwise. */
import { describe, expect, it } from 'vitest';
import { catalog } from '../runtime/catalog';
import { emit } from '../shared/compiler/emit';
import { plan } from '../shared/compiler/plan';
import { readRuleInFull } from '../shared/readDetails';
import { applyRecipe } from '../shared/recipes/apply';
import { recipes } from '../shared/recipes/index';
import type { RuleSet } from '../shared/ruleset/types';
import { validate } from '../shared/ruleset/validate';
import { mulberry32 } from './bench/generator';
import { generatedRuleSet, type Random } from './support/generatedRules';
import { mutated, mutationsOf } from './support/mutatedRules';

/** What is compiled for the first rule, but for the names of its constants. */
function compiled(ruleSet: RuleSet): string {
  const [rule] = ruleSet.rules;
  const alone: RuleSet = { ...ruleSet, rules: rule ? [{ ...rule, id: 'rule' }] : [] };
  const { text, uses } = emit(
    plan(alone, catalog, []),
    { container: 'mp_test', server: 'https://m.example' },
    'build',
  );
  const names = [...text.matchAll(/^ *const (\w+) = /gm)].map(([, name]) => name);
  const places = new Map(names.map((name, place) => [name ?? '', `$${place}`]));
  // Not within texts, where a name stands for nothing.
  const plain = text.replace(/'(?:[^'\\]|\\.)*'|[\w$]+/g, (word) => places.get(word) ?? word);
  return `${plain}\n${[...uses].sort().join(' ')}`;
}

const isSound = (ruleSet: RuleSet) =>
  !validate(ruleSet, catalog).some(({ severity }) => severity === 'error');

interface Said {
  code: string;
  where: string;
  ruleSet: RuleSet;
}

/** Goes through a rule and its changes; answers those that read the same and compile to something else. */
function unsaid(
  all: Map<string, Said>,
  start: RuleSet,
  name: string,
  random: Random,
  share: number,
): string[] {
  const found: string[] = [];
  const look = (ruleSet: RuleSet, where: string) => {
    const [rule] = ruleSet.rules;
    if (!rule) return;
    const sentence = readRuleInFull(ruleSet, rule, catalog);
    const code = compiled(ruleSet);
    const known = all.get(sentence);
    if (!known) all.set(sentence, { code, where, ruleSet });
    else if (known.code !== code && isSound(ruleSet) && isSound(known.ruleSet))
      found.push(`${known.where} and ${where} read the same:\n${sentence}\n${difference(known.code, code)}`);
  };
  look(start, name);
  for (const mutation of mutationsOf(start, random, catalog)) {
    if (random() >= share) continue;
    look(mutated(start, mutation), `${name} with ${JSON.stringify(mutation.value)} at ${mutation.path}`);
  }
  return found;
}

function difference(one: string, other: string): string {
  const lines = (text: string, than: string) =>
    text.split('\n').filter((line) => !than.split('\n').includes(line));
  return [
    ...lines(one, other).map((line) => `- ${line}`),
    ...lines(other, one).map((line) => `+ ${line}`),
  ].join('\n');
}

const empty: RuleSet = {
  format: 1,
  site: { origins: ['https://shop.example'], timeZone: 'Europe/Berlin' },
  plan: { stages: [], events: [] },
  rules: [],
  destinations: [{ id: 'to_0', type: 'collector', settings: {} }],
  consent: { default: { analytics_storage: 'unknown' }, pending: 'queue' },
};

describe('whatever changes what a rule does changes how it reads', () => {
  it('of every recipe', () => {
    const all = new Map<string, Said>();
    const found: string[] = [];
    for (const recipe of recipes) {
      const { ruleSet } = applyRecipe(recipe, recipe.fixture.answers, empty, catalog);
      ruleSet.rules.forEach((rule, place) => {
        found.push(
          ...unsaid(all, { ...ruleSet, rules: [rule] }, `${recipe.id} ${place}`, mulberry32(place + 1), 0.3),
        );
      });
    }
    expect(found.slice(0, 5).join('\n\n')).toBe('');
    expect(all.size).toBeGreaterThan(recipes.length * 20);
  }, 300_000);

  it('of 500 rules made from the whole catalog', () => {
    const all = new Map<string, Said>();
    const found: string[] = [];
    let sound = 0;
    for (let seed = 1; sound < 500 && seed < 2000; seed++) {
      const ruleSet = generatedRuleSet(seed, catalog);
      if (!isSound(ruleSet)) continue;
      sound++;
      found.push(...unsaid(all, ruleSet, `seed ${seed}`, mulberry32(seed), 0.06));
    }
    expect(found.slice(0, 5).join('\n\n')).toBe('');
    expect(sound).toBe(500);
    expect(all.size).toBeGreaterThan(4000);
  }, 300_000);
});
