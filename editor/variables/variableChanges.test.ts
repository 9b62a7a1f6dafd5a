import { expect, test } from 'vitest';
import type { Catalog } from '../../shared/definition';
import type { RuleSet } from '../../shared/ruleset/types';
import type { Pick } from '../../shared/target/fingerprint';
import { addVariable, elementSettings, variableFromPick } from './variableChanges';

const ruleSet: RuleSet = {
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: { stages: [], events: [] },
  rules: [],
  destinations: [],
  consent: { default: {}, pending: 'queue' },
};
const catalog = { builtins: { page_path: {} }, formats: { number: {} } } as unknown as Catalog;
const pick: Pick = {
  name: 'Text in Product card',
  fingerprint: { container: { selector: '.card', name: 'Product card', ordinal: 1, count: 4 } },
  scopes: [
    {
      kind: 'each',
      title: 'Every product card’s text',
      selector: '.card .price',
      guards: [],
      matches: 4,
      strength: 'fair',
      reason: 'Found by its style name',
    },
  ],
  chosen: 0,
  box: { width: 10, height: 10 },
  url: 'https://shop.example/',
};

test('what stands in a repeated card is read from the same card, anything else from the page', () => {
  expect(elementSettings(pick)).toEqual({ from: 'closest', closest: '.card', selector: '.price' });
  expect(elementSettings({ ...pick, fingerprint: {} })).toEqual({ from: 'page', selector: '.card .price' });
});

test('a pick becomes a variable with a readable name, an id that is free, and a format where it is a number', () => {
  expect(variableFromPick(pick, { name: 'price', isNumber: true }, ruleSet, catalog)).toEqual({
    id: 'price',
    name: 'Price',
    type: 'element',
    settings: { from: 'closest', closest: '.card', selector: '.price' },
    format: [{ type: 'number' }],
  });
  expect(variableFromPick(pick, { name: 'page_path', isNumber: false }, ruleSet, catalog).id).toBe(
    'page_path_2',
  );
});

test('pointing at the same thing again gives the variable that reads it', () => {
  const price = variableFromPick(pick, { name: 'price', isNumber: true }, ruleSet, catalog);
  const known = addVariable(ruleSet, price);
  expect(variableFromPick(pick, { name: 'value', isNumber: true }, known, catalog)).toBe(price);
  expect(addVariable(known, price)).toBe(known);
});
