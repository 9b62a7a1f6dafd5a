import { expect, test } from 'vitest';
import type { RuleSet } from '../ruleset/types';
import { applyAction } from './applyAction';
import type { DocumentChange } from './reason';

const ruleSet: RuleSet = {
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: { stages: [], events: [{ name: 'add_to_cart' }] },
  rules: [
    {
      id: 'cart',
      enabled: false,
      triggers: [{ type: 'click', settings: { target: 'a', exact: true } }],
      conditions: {
        all: [
          { variable: 'page_path', operator: 'starts-with', value: '/product/' },
          { not: { variable: 'page_query', operator: 'contains', value: 'test' } },
        ],
      },
      event: 'add_to_cart',
    },
  ],
  destinations: [],
  consent: { default: {}, pending: 'queue' },
};
const edit = (...change: DocumentChange[]) =>
  applyAction(ruleSet, { kind: 'edit-clause', title: 'Edit', at: '/rules/0', change });

test('a value is replaced where it stands, and everything beside it is shared', () => {
  const changed = edit({ pointer: '/rules/0/conditions/all/0/operator', value: 'contains' });
  expect(changed.rules[0]?.conditions).toEqual({
    all: [
      { variable: 'page_path', operator: 'contains', value: '/product/' },
      { not: { variable: 'page_query', operator: 'contains', value: 'test' } },
    ],
  });
  expect(changed.plan).toBe(ruleSet.plan);
  expect(Object.keys(changed.rules[0]!)).toEqual(Object.keys(ruleSet.rules[0]!));
});

test('without a value it is taken out: a field, and an item of a list', () => {
  const changed = edit({ pointer: '/rules/0/enabled' }, { pointer: '/rules/0/conditions/all/1' });
  expect(changed.rules[0]).not.toHaveProperty('enabled');
  expect(changed.rules[0]?.conditions).toEqual({
    all: [{ variable: 'page_path', operator: 'starts-with', value: '/product/' }],
  });
});

test('a field that was not there is added', () => {
  expect(
    edit({ pointer: '/rules/0/conditions/all/0/ignoreCase', value: true }).rules[0]?.conditions,
  ).toMatchObject({ all: [{ ignoreCase: true }, {}] });
});

test('a place that is gone changes nothing, and neither does what is not done in the document', () => {
  expect(edit({ pointer: '/rules/3/enabled' })).toEqual(ruleSet);
  expect(edit({ pointer: '/rules/0/rollout/percent' })).toEqual(ruleSet);
  expect(applyAction(ruleSet, { kind: 'send', title: 'Really send' })).toBe(ruleSet);
});
