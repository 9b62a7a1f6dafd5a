import { expect, test } from 'vitest';
import { catalog } from '../../runtime/catalog';
import type { RuleSet } from '../ruleset/types';
import { explainRule, explainSilence, type RuleEntry } from './explain';
import type { Draft } from './visit';

const ruleSet: RuleSet = {
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: { stages: [], events: [{ name: 'add_to_cart' }] },
  targets: [{ id: 'add', name: 'Button “Add to cart” in Product card', selector: '.add' }],
  rules: [
    {
      id: 'cart',
      name: 'Add to cart',
      triggers: [
        { type: 'click', settings: { target: 'add' } },
        { type: 'form-submit', settings: {} },
      ],
      conditions: {
        all: [
          { variable: 'page_path', operator: 'starts-with', value: '/product/' },
          { not: { variable: 'page_title', operator: 'contains', value: 'Test' } },
          {
            any: [
              { variable: 'click_text', operator: 'contains', value: 'Add' },
              { variable: 'click_text', operator: 'contains', value: 'Buy' },
            ],
          },
        ],
      },
      event: 'add_to_cart',
      frequency: { limit: 1, per: 'page' },
      destinations: 'all',
    },
    {
      id: 'seen',
      triggers: [{ type: 'page-view', settings: {} }],
      conditions: { variable: 'page_path', operator: 'equals', value: '/pricing' },
      event: 'add_to_cart',
    },
  ],
  destinations: [],
  consent: { default: {}, pending: 'queue' },
};
const at = '/rules/0';
const draft: Draft = {
  ruleSet,
  clauses: {
    cart: [
      `${at}/triggers/0`,
      `${at}/triggers/1`,
      `${at}/conditions/all/0`,
      `${at}/conditions/all/1`,
      `${at}/conditions/all/1/not`,
      `${at}/conditions/all/2`,
      `${at}/conditions/all/2/any/0`,
      `${at}/conditions/all/2/any/1`,
      `${at}/frequency`,
    ],
  },
};
const click = { met: true, saw: 'Button “Add to cart”' };
const good: RuleEntry['clauses'] = [
  click,
  undefined,
  { met: true, saw: '/product/tote' },
  { met: true },
  { met: false, saw: 'Tote' },
  { met: true },
  { met: true, saw: 'Add to cart' },
  { met: false, saw: 'Add to cart' },
];
const entry = (changes: Partial<RuleEntry>): RuleEntry => ({
  kind: 'rule',
  at: 1,
  occurrence: 1,
  rule: 'cart',
  fired: false,
  clauses: good,
  ...changes,
});

test('a rule that fired shows every clause ticked with what was seen', () => {
  const { clauses, sent } = explainRule(
    entry({
      fired: true,
      clauses: [...good, { met: true }],
      event: { name: 'add_to_cart', params: { price: 99 }, flags: [] },
    }),
    draft,
    catalog,
  );
  expect(sent).toEqual({ price: 99 });
  expect(clauses.map(({ words, state, saw, depth }) => [words, state, saw, depth])).toEqual([
    ['someone clicks Button “Add to cart” in Product card', 'met', 'Button “Add to cart”', 0],
    ['page path starts with /product/', 'met', '/product/tote', 0],
    ['page title does not contain Test', 'met', 'Tote', 0],
    ['any of these', 'met', undefined, 0],
    ['click text contains Add', 'met', 'Add to cart', 1],
    ['click text contains Buy', 'failed', 'Add to cart', 1],
    ['at most once per page', 'met', undefined, 0],
  ]);
});

test('what did not hold is crossed, what could not be known is unknown, and the rest was not reached', () => {
  const clauses = [...good];
  clauses[2] = { met: false, saw: '/cart' };
  clauses[3] = { met: undefined };
  const explained = explainRule(entry({ clauses }), draft, catalog);
  expect(explained.clauses[1]).toMatchObject({ state: 'failed', saw: '/cart' });
  expect(explained.clauses[2]).toMatchObject({ state: 'unknown' });
  expect(explained.clauses.at(-1)).toMatchObject({ words: 'at most once per page', state: 'not-reached' });
  expect(explained).not.toHaveProperty('sent');
});

test('a cap that was reached is crossed', () => {
  const capped = explainRule(
    entry({ clauses: [...good, { met: false }], stoppedBy: 'frequency' }),
    draft,
    catalog,
  );
  expect(capped.clauses.at(-1)).toMatchObject({ words: 'at most once per page', state: 'failed' });
});

test('of a rule that noticed nothing the triggers that wait for such a thing are crossed', () => {
  const gesture = {
    kind: 'gesture' as const,
    at: 1,
    gesture: 'click' as const,
    element: { name: 'Link “Bags”', tag: 'a' },
    url: 'https://shop.example/',
  };
  const { clauses } = explainSilence(gesture, ruleSet.rules[0]!, draft, catalog);
  expect(clauses.map(({ state, saw }) => [state, saw])).toEqual([
    ['failed', 'Link “Bags”'],
    ['not-reached', undefined],
  ]);
});
