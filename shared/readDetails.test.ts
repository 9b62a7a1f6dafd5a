import { expect, it } from 'vitest';
import { catalog } from '../runtime/catalog';
import { readDetails, readRuleInFull } from './readDetails';
import type { Rule, RuleSet } from './ruleset/types';

const rule: Rule = {
  id: 'r',
  triggers: [{ type: 'click', settings: { target: 'add' } }],
  event: 'add_to_cart',
  params: { item_name: '{{name}}', price: '{{price}}' },
  schedule: { from: '2026-11-27' },
};
const ruleSet: RuleSet = {
  format: 1,
  site: { origins: ['https://shop.example'], timeZone: 'Europe/Berlin' },
  plan: {
    stages: [],
    events: [
      {
        name: 'add_to_cart',
        value: { type: 'rate', rate: 0.1, orderValue: 75, currency: 'USD' },
        params: { item_name: { type: 'string', allowPersonalData: true }, price: { type: 'number' } },
      },
    ],
  },
  targets: [{ id: 'add', name: 'Add', selector: '.buy', guards: [{ read: 'text', equals: 'Buy' }] }],
  variables: [
    { id: 'name', name: 'Name', type: 'lookup', settings: { input: '{{price}}', rows: [] } },
    {
      id: 'price',
      name: 'Price',
      type: 'element',
      settings: { from: 'page', selector: '.price', read: 'text' },
      format: [{ type: 'number' }],
    },
  ],
  rules: [rule],
  destinations: [
    { id: 'reports', type: 'collector', settings: {} },
    { id: 'layer', type: 'data-layer', settings: {}, consent: [] },
    { id: 'off', type: 'ga4', settings: { measurementId: 'G-ABC123DEF4' }, enabled: false },
  ],
  consent: { default: {}, pending: 'queue' },
};

it('says how things are found, read, sent and timed, and what variables read in turn', () => {
  expect(readDetails(ruleSet, rule, catalog)).toEqual([
    'Add is .buy with the text "Buy".',
    'Name is Price looked up in a table (Table: nothing).',
    'Price is the text of .price in the page, as a number.',
    'It sends item_name as text (personal data included) and price as a number.',
    'It is worth 7.5 USD (0.1 of 75).',
    'Milepost reports gets it where the visitor allows analytics, held back until that is known.',
    'Data layer gets it whatever the visitor allows.',
    'Its times are those of Europe/Berlin.',
  ]);
});

it('tells what is called the same apart by ids', () => {
  const twice: RuleSet = {
    ...ruleSet,
    targets: [...ruleSet.targets!, { id: 'other', name: 'Add', selector: '#x' }],
    variables: ruleSet.variables!.map((one) => ({ ...one, name: 'Price' })),
  };
  expect(readRuleInFull(twice, rule, catalog)).toMatch(
    /^When someone clicks Add \(add\), send add_to_cart with item_name Price \(name\) and price Price \(price\) to /,
  );
});

it('tells a text from the variable of that name, and from a number', () => {
  const words = (value: string | number) =>
    /with item_name (.*?) to /.exec(
      readRuleInFull(ruleSet, { ...rule, params: { item_name: value } }, catalog),
    )?.[1];
  expect(['{{price}}', 'Price', '5', 'about {{price}}', 'about {Price}'].map(words)).toEqual([
    'Price',
    '"Price"',
    '"5"',
    '"about {Price}"',
    '"about \\{Price}"',
  ]);
  expect(words(5)).toBe('5');
});
