import { describe, expect, it } from 'vitest';
import { catalog } from '../../runtime/catalog';
import { valueAt } from '../pointer';
import { uses } from './references';
import { renameId, renameParamThere } from './rename';
import type { RuleSet } from './types';

const ruleSet: RuleSet = {
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: {
    stages: [{ id: 'intent', name: 'Intent' }],
    events: [{ name: 'add_to_cart', stage: 'intent', value: { type: 'variable', variable: 'price' } }],
  },
  targets: [{ id: 'add', selector: '#add' }],
  variables: [{ id: 'price', type: 'element', settings: { selector: '.price' } }],
  rules: [
    {
      id: 'r',
      triggers: [
        { type: 'click', settings: { target: 'add' } },
        { type: 'click', settings: { target: 'button' } },
      ],
      conditions: {
        any: [{ not: { variable: 'price', operator: 'equals', value: 'over {{price}}' } }],
      },
      event: 'add_to_cart',
      params: { 'a/b': 'EUR {{price}} of {{page_path}}', n: 1 },
      destinations: ['reports'],
    },
  ],
  destinations: [{ id: 'reports', type: 'collector', settings: {}, consent: ['analytics_storage'] }],
  consent: { default: { analytics_storage: 'unknown' }, pending: 'queue', storage: 'analytics_storage' },
};

describe('uses', () => {
  it('finds every place that names something, with a pointer to it', () => {
    const found = uses(ruleSet, catalog);
    expect(found.map(({ kind, id, path }) => `${kind} ${id} ${path}`)).toEqual([
      'stage intent /plan/events/0/stage',
      'variable price /plan/events/0/value/variable',
      'target add /rules/0/triggers/0/settings/target',
      'variable price /rules/0/conditions/any/0/not/variable',
      'variable price /rules/0/conditions/any/0/not/value',
      'event add_to_cart /rules/0/event',
      'variable price /rules/0/params/a~1b',
      'variable page_path /rules/0/params/a~1b',
      'destination reports /rules/0/destinations/0',
      'consent analytics_storage /destinations/0/consent/0',
      'consent analytics_storage /consent/storage',
    ]);
    for (const { path, id, template } of found) {
      expect(valueAt(ruleSet, path)).toEqual(template ? expect.stringContaining(`{{${id}}}`) : id);
    }
  });
});

describe('renameId', () => {
  it('renames a variable where it is declared and used, also inside templates', () => {
    const renamed = renameId(ruleSet, 'variable', 'price', 'unit_price', catalog);
    expect(renamed.variables?.[0]?.id).toBe('unit_price');
    expect(renamed.plan.events[0]?.value?.variable).toBe('unit_price');
    expect(renamed.rules[0]?.conditions).toEqual({
      any: [{ not: { variable: 'unit_price', operator: 'equals', value: 'over {{unit_price}}' } }],
    });
    expect(renamed.rules[0]?.params).toEqual({ 'a/b': 'EUR {{unit_price}} of {{page_path}}', n: 1 });
  });

  it.each([
    ['target', 'add', '/rules/0/triggers/0/settings/target'],
    ['event', 'add_to_cart', '/rules/0/event'],
    ['destination', 'reports', '/rules/0/destinations/0'],
    ['stage', 'intent', '/plan/events/0/stage'],
  ] as const)('renames a %s with its uses, and back again', (kind, id, path) => {
    const renamed = renameId(ruleSet, kind, id, 'other', catalog);
    expect(valueAt(renamed, path)).toBe('other');
    expect(renameId(renamed, kind, 'other', id, catalog)).toEqual(ruleSet);
  });

  it('leaves the document it was handed as it is', () => {
    const before = structuredClone(ruleSet);
    renameId(ruleSet, 'variable', 'price', 'x', catalog);
    expect(ruleSet).toEqual(before);
  });
});

describe('what a destination calls things', () => {
  const mapped: RuleSet = {
    ...ruleSet,
    destinations: [
      {
        id: 'reports',
        type: 'collector',
        settings: {},
        map: {
          events: { other: 'x', add_to_cart: 'Basket' },
          params: { '*': { n: 'count' }, add_to_cart: { price: null } },
        },
        allow: { add_to_cart: 'tried by hand' },
      },
    ],
  };

  it('follows an event that is called otherwise, at its place', () => {
    const [destination] = renameId(mapped, 'event', 'add_to_cart', 'basket_add', catalog).destinations;
    expect(Object.keys(destination?.map?.events ?? {})).toEqual(['other', 'basket_add']);
    expect(destination?.map?.params).toEqual({ '*': { n: 'count' }, basket_add: { price: null } });
    expect(destination?.allow).toEqual({ basket_add: 'tried by hand' });
  });

  it('follows a parameter that is called otherwise, also where it is named for all events', () => {
    const renamed = (from: string, to: string) =>
      renameParamThere(mapped.destinations, 'add_to_cart', from, to)[0]?.map?.params;
    expect(renamed('price', 'cost')).toEqual({ '*': { n: 'count' }, add_to_cart: { cost: null } });
    expect(renamed('n', 'number')).toEqual({
      '*': { n: 'count' },
      add_to_cart: { price: null, number: 'count' },
    });
    expect(renamed('unknown', 'x')).toBe(mapped.destinations[0]?.map?.params);
  });
});
