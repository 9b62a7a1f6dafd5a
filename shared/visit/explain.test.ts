import { expect, test } from 'vitest';
import { catalog } from '../../runtime/catalog';
import type { RuleSet } from '../ruleset/types';
import { explainRule, explainSilence, type RuleEntry } from './explain';
import type { Words } from './reason';
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
const text = (words: Words) => words.map((word) => (typeof word === 'string' ? word : word.strong)).join('');

test('a rule that fired shows every clause ticked with what was seen', () => {
  const { verdict, headline, clauses } = explainRule(
    entry({
      fired: true,
      clauses: [...good, { met: true }],
      event: { name: 'add_to_cart', params: {}, flags: [] },
    }),
    draft,
    catalog,
  );
  expect(verdict).toBe('fired');
  expect(text(headline)).toBe('Sent add_to_cart');
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

test('the one line that matters names the value and what was asked for', () => {
  const clauses = [...good];
  clauses[2] = { met: false, saw: '/cart' };
  const explained = explainRule(entry({ clauses }), draft, catalog);
  expect(explained.verdict).toBe('almost');
  expect(text(explained.headline)).toBe(
    'The page path was /cart, the rule asks for one that starts with /product/.',
  );
  expect(explained.headline).toContainEqual({ strong: '/cart' });
  expect(explained.headline).toContainEqual({ strong: '/product/' });
  expect(explained.clauses.at(-1)).toMatchObject({ words: 'at most once per page', state: 'not-reached' });
});

test('a negated clause says what it does not want', () => {
  const clauses = [...good];
  clauses[3] = { met: false };
  clauses[4] = { met: true, saw: 'Test page' };
  expect(text(explainRule(entry({ clauses }), draft, catalog).headline)).toBe(
    'The page title was Test page, the rule asks for one that does not contain Test.',
  );
});

test('what could not be known is unknown, not false', () => {
  const clauses = [...good];
  clauses[2] = { met: undefined };
  const explained = explainRule(entry({ clauses }), draft, catalog);
  expect(explained.clauses[1]).toMatchObject({ state: 'unknown' });
  expect(text(explained.headline)).toBe(
    'The page path could not be known here, and the rule asks for one that starts with /product/.',
  );
});

test('a cap, a rollout and an error are reasons of their own', () => {
  expect(text(explainRule(entry({ stoppedBy: 'frequency' }), draft, catalog).headline)).toBe(
    'It has fired already: the rule fires at most once per page.',
  );
  expect(
    text(explainRule(entry({ stoppedBy: 'error', error: 'x is not a function' }), draft, catalog).headline),
  ).toBe('The rule stopped with an error: x is not a function.');
});

test('two clauses that do not hold are no near miss', () => {
  const clauses = [...good];
  clauses[2] = { met: false, saw: '/cart' };
  clauses[3] = { met: false };
  expect(explainRule(entry({ clauses }), draft, catalog).verdict).toBe('did-not-fire');
});

test('a view of another page is no near miss', () => {
  const viewed = { ...draft, clauses: { seen: ['/rules/1/triggers/0', '/rules/1/conditions'] } };
  const explained = explainRule(
    entry({ rule: 'seen', clauses: [{ met: true }, { met: false, saw: '/' }] }),
    viewed,
    catalog,
  );
  expect(explained.verdict).toBe('did-not-fire');
  expect(text(explained.headline)).toBe('The page path was /, the rule asks for one that is /pricing.');
});

test('a click elsewhere says what was clicked and what the rule waits for', () => {
  const gesture = {
    kind: 'gesture' as const,
    at: 1,
    gesture: 'click' as const,
    element: { name: 'Link “Bags”', tag: 'a' },
    url: 'https://shop.example/',
  };
  const silence = explainSilence(gesture, ruleSet.rules[0]!, draft, catalog);
  expect(text(silence!.headline)).toBe(
    'The click was on Link “Bags”; this rule waits for Button “Add to cart” in Product card.',
  );
  expect(explainSilence(gesture, ruleSet.rules[1]!, draft, catalog)).toBeUndefined();
  const off = { ...ruleSet.rules[0]!, enabled: false };
  expect(text(explainSilence(gesture, off, draft, catalog)!.headline)).toBe(
    'This rule is off, so the page does not run it.',
  );
});
