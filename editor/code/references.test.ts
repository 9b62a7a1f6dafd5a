import { expect, it } from 'vitest';
import { serialize } from '../../shared/ruleset/serialize';
import type { RuleSet } from '../../shared/ruleset/types';
import { catalog } from '../compile/runtime';
import { referenceAt, referencesAt } from './references';

const ruleSet: RuleSet = {
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: {
    stages: [{ id: 'intent', name: 'Intent' }],
    events: [{ name: 'add_to_cart', title: 'Add to cart', stage: 'intent' }],
  },
  targets: [{ id: 'add', name: 'Button “Add”', selector: '#add' }],
  variables: [
    {
      id: 'price',
      name: 'Price',
      type: 'element',
      settings: { from: 'closest', closest: '.card', selector: '.price' },
    },
    { id: 'label', type: 'lookup', settings: { input: 'on {{price}}', rows: [] } },
  ],
  rules: [
    {
      id: 'r',
      name: 'Add',
      triggers: [
        {
          type: 'sequence',
          settings: {
            steps: [
              {
                type: 'click',
                settings: { target: 'add' },
                conditions: { any: [{ variable: 'page_path', operator: 'equals', value: '{{pri' }] },
              },
            ],
          },
        },
      ],
      event: 'add_to_cart',
      params: { price: '{{price}}' },
      destinations: ['layer'],
    },
  ],
  destinations: [{ id: 'layer', type: 'data-layer', settings: {}, consent: ['analytics_storage'] }],
  consent: { default: { analytics_storage: 'unknown' }, pending: 'queue' },
};
const text = serialize(ruleSet);
/** The place just after `before`, the first one behind `behind`. */
const after = (before: string, behind = '') => text.indexOf(before, text.indexOf(behind)) + before.length;
const ids = (offset: number) =>
  referencesAt(text, offset, ruleSet, catalog)?.choices.map(({ id, title }) => `${id} ${title}`);

it('offers what is declared elsewhere, by id with its title', () => {
  expect(ids(after('"event": "'))).toEqual(['add_to_cart Add to cart']);
  expect(ids(after('"stage": "'))).toEqual(['intent Intent']);
  expect(ids(after('"target": "'))).toEqual(['add Button “Add”']);
  expect(ids(after('"', '"destinations": ['))).toBeUndefined();
  expect(ids(text.indexOf('"layer"') + 1)).toEqual(['layer Data layer']);
  expect(ids(after('"variable": "'))).toContain('price Price');
  expect(ids(after('"variable": "'))).toContain('page_path Page path');
  expect(ids(text.lastIndexOf('"analytics_storage"\n') + 2)).toEqual(['analytics_storage analytics']);
});

it('offers variables within the braces of a template only, and replaces what is written there', () => {
  const offset = after('"value": "{{pri');
  const place = referencesAt(text, offset, ruleSet, catalog);
  expect(place && text.slice(place.from, place.to)).toBe('pri');
  expect(place?.choices[0]).toMatchObject({ id: 'price', title: 'Price' });
  expect(ids(after('"input": "on'))).toBeUndefined();
  expect(ids(after('"input": "on {{'))).toContain('price Price');
});

it('offers nothing where words of one’s own stand', () => {
  expect(ids(after('"selector": "#'))).toBeUndefined();
  expect(ids(after('"name": "But'))).toBeUndefined();
});

it('says what an id means', () => {
  expect(referenceAt(text, after('"target": "a'), ruleSet, catalog)?.reference).toEqual({
    id: 'add',
    title: 'Button “Add”',
    about: '#add',
  });
  expect(referenceAt(text, after('"{{pr', '"params"'), ruleSet, catalog)?.reference.title).toBe('Price');
});
