import { expect, it } from 'vitest';
import type { Rule, RuleSet } from '../../shared/ruleset/types';
import { catalog } from '../compile/runtime';
import { noDocument } from '../store/state';
import { changesBetween } from './changes';

const click = (id: string, target = 'add'): Rule => ({
  id,
  name: `Rule ${id}`,
  triggers: [{ type: 'click', settings: { target } }],
  event: 'add_to_cart',
});
const withRules = (...rules: Rule[]): RuleSet => ({
  ...noDocument,
  targets: [{ id: 'add', name: 'Button “Add”', selector: '#add' }],
  rules,
});

it('names rules that were added, changed and removed, each with its sentence', () => {
  const before = withRules(click('a'), click('b'), click('c'));
  const after = withRules(click('a'), { ...click('b'), event: 'other' }, click('d'));
  const { rules, elsewhere } = changesBetween(before, after, catalog);
  expect(rules.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'changed Rule b',
    'added Rule d',
    'removed Rule c',
  ]);
  expect(rules[0]?.sentence).toMatch(/someone clicks Button “Add”.* send other/);
  expect(rules[2]?.sentence).toContain('add_to_cart');
  expect(elsewhere).toEqual([]);
});

it('calls every rule new, and nothing else changed, where nothing was published', () => {
  const { rules, elsewhere } = changesBetween(undefined, withRules(click('a')), catalog);
  expect(rules.map(({ kind }) => kind)).toEqual(['added']);
  expect(elsewhere).toEqual([]);
});

it('names the other parts that differ', () => {
  const before = withRules(click('a'));
  const after: RuleSet = {
    ...before,
    site: { origins: ['https://shop.example'] },
    targets: [{ id: 'add', selector: '#buy' }],
  };
  expect(changesBetween(before, after, catalog)).toEqual({
    rules: [],
    elsewhere: ['targets', 'site addresses'],
  });
});

it('finds nothing between a rule set and its copy with keys in another order or rules moved', () => {
  const before = withRules(click('a'), click('b'));
  const [a, b] = before.rules as [Rule, Rule];
  const { id, ...rest } = a;
  const after = withRules(b, { ...rest, id });
  expect(changesBetween(before, after, catalog)).toEqual({ rules: [], elsewhere: [] });
});
