import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Translated, translate } from '../../runtime/lib/translate';
import { mayGo, type Naming, paramsOf, translationOf } from './translation';
import type { Destination, RuleSet } from './types';

const naming: Naming = {
  standardNames: { add_to_cart: 'AddToCart', purchase: 'Purchase' },
  standardEvents: ['PageView'],
  otherNames: 'custom',
  paramNames: { price: 'value', amount: 'value' },
};
const of = (map: Destination['map'], event: string, params: string[] = [], with_: Naming = naming) =>
  translationOf(map ? { map } : {}, with_, event, params);

describe('translationOf', () => {
  it.each<[string, Destination['map'], string, ReturnType<typeof translationOf>]>([
    ['its own name', undefined, 'add_to_cart', { name: 'AddToCart', standard: true, params: {} }],
    ['a name of the site’s', undefined, 'demo', { name: 'demo', standard: false, params: {} }],
    [
      'what the map says',
      { events: { demo: 'Demo' } },
      'demo',
      { name: 'Demo', standard: false, params: {} },
    ],
    [
      'one of its own that the map chose',
      { events: { demo: 'PageView' } },
      'demo',
      { name: 'PageView', standard: true, params: {} },
    ],
    ['nothing where the map says so', { events: { purchase: null } }, 'purchase', undefined],
    ['no inherited name', undefined, 'constructor', { name: 'constructor', standard: false, params: {} }],
  ])('gives a vendor %s', (_, map, event, found) => {
    expect(of(map, event)).toEqual(found);
  });

  it('gives a destination that only knows ids nothing without one', () => {
    const ids: Naming = { otherNames: 'mapped-only' };
    expect(of(undefined, 'demo', [], ids)).toBeUndefined();
    expect(of({ events: { demo: '77' } }, 'demo', [], ids)?.name).toBe('77');
  });

  it.each<[Destination['map'], string[], Record<string, string | null>]>([
    [undefined, ['price', 'item'], { price: 'value' }],
    // The vendor's own name is taken.
    [undefined, ['price', 'value'], {}],
    // One of two, the table's first.
    [undefined, ['amount', 'price'], { price: 'value' }],
    [{ params: { '*': { price: null } } }, ['price'], { price: null }],
    [{ params: { '*': { price: 'cost' }, demo: { price: 'paid' } } }, ['price'], { price: 'paid' }],
    [{ params: { demo: { price: 'price' } } }, ['price'], {}],
  ])('names parameters by %j', (map, params, found) => {
    expect(of(map, 'demo', params)?.params).toEqual(found);
  });

  it('never makes two parameters one by its own table', () => {
    const names = fc.constantFrom('price', 'amount', 'value', 'item');
    fc.assert(
      fc.property(fc.uniqueArray(names), (params) => {
        const renamed = of(undefined, 'demo', params)?.params ?? {};
        const sent = params.map((param) => renamed[param] ?? param);
        expect(new Set(sent).size).toBe(params.length);
      }),
    );
  });
});

describe('on the page', () => {
  it('says the same as here', () => {
    const key = fc.constantFrom('price', 'amount', 'value', 'item');
    const names = fc.constantFrom('add_to_cart', 'purchase', 'demo', 'toString');
    const to = fc.option(fc.constantFrom('x', 'PageView', 'value'), { nil: null });
    const map = fc.record(
      {
        events: fc.dictionary(names, to),
        params: fc.dictionary(fc.oneof(names, fc.constant('*')), fc.dictionary(key, to)),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(map, names, fc.dictionary(key, fc.integer()), (said, event, params) => {
        const found = translationOf({ map: said }, naming, event, Object.keys(params));
        const row: Translated | undefined = found && [
          found.name,
          found.standard ? 1 : 0,
          Object.fromEntries(Object.entries(found.params).map(([from, name]) => [from, name ?? 0])),
        ];
        const sent: { name: string; params: object }[] = [];
        const make = () => (each: { name: string; params: object }) => void sent.push(each);
        translate(make as never, row ? { [event]: row } : {})({})({ name: event, params } as never);
        if (!found) {
          expect(sent).toEqual([]);
          return;
        }
        const wanted = Object.entries(params).flatMap(([name, value]) => {
          const there = name in found.params ? found.params[name] : name;
          return there ? [[there, value] as const] : [];
        });
        expect(sent).toMatchObject([{ name: found.name, params: Object.fromEntries(wanted) }]);
      }),
    );
  });

  it('hands other names on as they are only where it is told to', () => {
    const sent: string[] = [];
    const make = () => (each: { name: string }) => void sent.push(each.name);
    for (const others of [undefined, 1] as const)
      translate(make as never, { known: ['Known'], never: 0 }, others)({})({
        name: 'pushed',
        params: {},
      } as never);
    translate(make as never, { never: 0 }, 1)({})({ name: 'never', params: {} } as never);
    expect(sent).toEqual(['pushed']);
  });
});

it('lets an event go to advertising once its gate is met, or allowed with a reason', () => {
  const ready = new Set(['bought']);
  expect(mayGo({}, {}, 'looked', ready)).toBe(true);
  expect(mayGo({}, { ads: true }, 'bought', ready)).toBe(true);
  expect(mayGo({}, { ads: true }, 'looked', ready)).toBe(false);
  expect(mayGo({ allow: { looked: ' ' } }, { ads: true }, 'looked', ready)).toBe(false);
  expect(mayGo({ allow: { looked: 'tried by hand' } }, { ads: true }, 'looked', ready)).toBe(true);
});

it('knows the parameters of rules that send there, and of what the page sends itself', () => {
  const ruleSet = {
    plan: {
      stages: [],
      events: [{ name: 'a' }, { name: 'b', sentBy: 'page', params: { z: { type: 'string' } } }],
    },
    rules: [
      { id: '1', triggers: [], event: 'a', params: { x: 1 } },
      { id: '2', triggers: [], event: 'a', params: { y: 1 }, destinations: ['other'] },
    ],
  } as unknown as RuleSet;
  expect(paramsOf(ruleSet, 'a', 'there')).toEqual(['x']);
  expect(paramsOf(ruleSet, 'a', 'other')).toEqual(['x', 'y']);
  expect(paramsOf(ruleSet, 'b', 'there')).toEqual(['z']);
});
