import { describe, expect, it, vi } from 'vitest';
import type { Value } from '../../shared/definition';
import * as named from './operators';

vi.stubGlobal('USES', { conditions: { ignoreCase: true, variables: true } });

const operators = { ...named };

type Case = [
  name: keyof typeof operators,
  actual: Value,
  expected: Value,
  ignoreCase: boolean,
  met: boolean | undefined,
];

describe('text operators', () => {
  it.each<Case>([
    ['equals', '/cart', '/cart', false, true],
    ['equals', '/Cart', '/cart', false, false],
    ['equals', '/Cart', '/cart', true, true],
    ['equals', '', '', false, true],
    ['equals', true, 'true', false, true],
    ['contains', '/product/mug', 'duct', false, true],
    ['contains', '/product/mug', 'DUCT', false, false],
    ['contains', '/product/mug', 'DUCT', true, true],
    ['startsWith', '/product/mug', '/product/', false, true],
    ['startsWith', '/a/product/', '/product/', false, false],
    ['endsWith', '/guide.PDF', '.pdf', true, true],
    ['endsWith', '/guide.pdf?x', '.pdf', false, false],
    ['contains', 1299, '29', false, true],
  ])('%s(%j, %j), any case %s, is %s', (name, actual, expected, ignoreCase, met) => {
    expect(operators[name](actual, expected, ignoreCase)).toBe(met);
  });

  it('say nothing about what is missing or has no text', () => {
    for (const name of ['equals', 'contains', 'startsWith', 'endsWith'] as const) {
      for (const missing of [undefined, null, {}]) {
        expect(operators[name](missing, 'x')).toBeUndefined();
        expect(operators[name]('x', missing)).toBeUndefined();
      }
    }
    expect(operators.matchesRegex(undefined, /x/)).toBeUndefined();
    expect(operators.matchesSelector('.card', '.card')).toBeUndefined();
    expect(operators.matchesSelector(undefined, '.card')).toBeUndefined();
  });

  it('match a pattern anywhere, as often as asked', () => {
    for (let time = 0; time < 3; time++) expect(operators.matchesRegex('/product/42', /\/\d+$/)).toBe(true);
    expect(operators.matchesRegex('/product/x', /\/\d+$/)).toBe(false);
  });
});

describe('number operators', () => {
  it.each<Case>([
    ['greater', 21, 20, false, true],
    ['greater', 20, 20, false, false],
    ['greater', '100', '20', false, true],
    ['greaterOrEqual', 20, 20, false, true],
    ['less', 9, '10', false, true],
    ['less', 10, 10, false, false],
    ['lessOrEqual', 10, 10, false, true],
    ['equals', 20, '20.00', false, true],
    ['equals', 20, 'twenty', false, undefined],
    ['greater', 'Sold out', 0, false, undefined],
    ['greater', '', 0, false, undefined],
    ['less', null, 1, false, undefined],
    ['less', true, 2, false, undefined],
    ['less', 1, undefined, false, undefined],
    ['greater', '$20', 10, false, undefined],
  ])('%s(%j, %j) is %s%s', (name, actual, expected, _, met) => {
    expect(operators[name](actual, expected)).toBe(met);
  });
});

describe('isSet', () => {
  it('is known of everything', () => {
    for (const value of [undefined, null, '', Number.NaN])
      expect(operators.isSet(value, undefined)).toBe(false);
    for (const value of ['0', 0, false, {}]) expect(operators.isSet(value, undefined)).toBe(true);
  });
});
