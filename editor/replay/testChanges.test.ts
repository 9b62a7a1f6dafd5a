import { expect, it } from 'vitest';
import type { RuleSet, RuleTest } from '../../shared/ruleset/types';
import { removeRule } from '../rules/ruleChanges';
import { noDocument } from '../store/state';
import { addTest, changeTest, removeTest } from './testChanges';

const test = (id: string, rule = 'buy'): RuleTest => ({
  id,
  rule,
  expect: 'fire',
  moment: 0,
  visit: [{ kind: 'page', at: 1, url: 'https://shop.example/', title: 'Shop' }],
});
const ruleSet: RuleSet = {
  ...noDocument,
  rules: ['buy', 'other'].map((id) => ({ id, triggers: [], event: id })),
};

it('adds, changes and removes tests, and leaves no empty list behind', () => {
  const added = addTest(ruleSet, test('a'));
  expect(added.tests).toEqual([test('a')]);
  expect(changeTest(added, 'a', { name: 'On a bag', expect: 'not-fire' }).tests).toEqual([
    { ...test('a'), name: 'On a bag', expect: 'not-fire' },
  ]);
  expect(changeTest(changeTest(added, 'a', { name: 'On a bag' }), 'a', { name: '' }).tests).toEqual([
    test('a'),
  ]);
  expect(removeTest(added, 'a')).toEqual(ruleSet);
});

it('takes a rule’s tests away with it', () => {
  const added = addTest(addTest(ruleSet, test('a')), test('b', 'other'));
  expect(removeRule(added, 'buy').tests).toEqual([test('b', 'other')]);
});
