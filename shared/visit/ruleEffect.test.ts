import { expect, it } from 'vitest';
import { engine } from '../../test/support/engine';
import { oneRule } from '../../test/support/oneRule';
import { chainOf, type Happened, visitOf } from '../../test/support/visit';
import type { RuleSet } from '../ruleset/types';
import { ruleEffect, triedAlone } from './ruleEffect';

const url = 'https://shop.example/bags';
const click: Happened = {
  kind: 'gesture',
  gesture: 'click',
  element: { name: 'Button', tag: 'button' },
  chain: chainOf({ tag: 'button', id: 'buy', text: 'Add' }),
  url,
  values: { page_path: '/bags' },
};
const onBuy = { type: 'click', settings: { target: '#buy' } };
const effectOf = (ruleSet: RuleSet) =>
  ruleEffect([visitOf([click, click]), visitOf([click])], triedAlone(ruleSet, 'noticed'), 'noticed', engine);

it('counts over all visits how often a rule fires, almost fires, and cannot be known', () => {
  const path = (value: string) => ({ conditions: { variable: 'page_path', operator: 'equals', value } });
  expect(effectOf(oneRule(onBuy))).toEqual({ fired: 3, almost: 0, unknown: 0 });
  expect(effectOf(oneRule(onBuy, path('/bags')))).toMatchObject({ fired: 3 });
  expect(effectOf(oneRule(onBuy, path('/shoes')))).toMatchObject({ fired: 0, almost: 3 });
  const unseen = { conditions: { variable: 'later', operator: 'equals', value: 'x' } };
  const later = { variables: [{ id: 'later', type: 'cookie', settings: { name: 'later' } }] };
  expect(effectOf(oneRule(onBuy, { ...unseen, ...later }))).toMatchObject({ fired: 0, unknown: 3 });
});

it('tries what is off or a draft as if it were live, without the other rules', () => {
  const ruleSet = oneRule(onBuy);
  const [rule] = ruleSet.rules;
  const many = {
    ...ruleSet,
    rules: [
      { ...rule!, enabled: false },
      { ...rule!, id: 'other' },
    ],
  };
  expect(triedAlone(many, 'noticed').rules.map(({ id, enabled }) => [id, enabled])).toEqual([
    ['noticed', true],
  ]);
  expect(effectOf(many)).toMatchObject({ fired: 3 });
  expect(effectOf({ ...ruleSet, rules: [] })).toMatchObject({ fired: 0 });
});

it('keeps the rules that one listens to', () => {
  const listening = oneRule({ type: 'rule-event', settings: { event: 'noticed' } });
  const first = { ...oneRule(onBuy).rules[0]!, id: 'first' };
  const both = { ...listening, rules: [first, ...listening.rules] };
  expect(triedAlone(both, 'noticed').rules.map(({ id }) => id)).toEqual(['first', 'noticed']);
});
