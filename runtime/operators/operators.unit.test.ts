import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Value } from '../../shared/definition';
import { pathPattern } from '../../shared/pathPattern';
import * as named from './operators';

vi.stubGlobal('USES', { conditions: { ignoreCase: true, variables: true } });
afterAll(() => vi.unstubAllGlobals());

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

describe('lists of texts', () => {
  it.each<Case>([
    ['oneOf', '/cart', '/cart, /checkout', false, true],
    ['oneOf', '/checkout', '/cart,/checkout', false, true],
    ['oneOf', '/che', '/cart,/checkout', false, false],
    ['oneOf', 'PRO', 'free, pro', false, false],
    ['oneOf', 'PRO', 'free, pro', true, true],
    ['oneOf', 'Shirts, men', 'Mugs\nShirts, men', false, true],
    ['oneOf', 20, '10, 20.00', false, true],
    ['oneOf', '', 'a,,b', false, false],
    ['containsOneOf', '/de/checkout', '/cart, /checkout', false, true],
    ['containsOneOf', '/de/product', '/cart, /checkout', false, false],
    ['containsOneOf', '/de/product', '', false, false],
    ['containsOneOf', '/de/CART', 'cart', true, true],
  ])('%s(%j, %j), any case %s, is %s', (name, actual, expected, ignoreCase, met) => {
    expect(operators[name](actual, expected, ignoreCase)).toBe(met);
  });

  it('say nothing about what is missing', () => {
    for (const name of ['oneOf', 'containsOneOf'] as const) {
      for (const missing of [undefined, null, {}]) {
        expect(operators[name](missing, 'x')).toBeUndefined();
        expect(operators[name]('x', missing)).toBeUndefined();
      }
    }
  });

  it('find exactly what one comparison after the other finds', () => {
    const word = fc.stringMatching(/^[a-c/]{1,3}$/);
    fc.assert(
      fc.property(word, fc.array(word, { minLength: 1 }), fc.boolean(), (actual, list, lines) => {
        const text = list.join(lines ? ' \n' : ', ');
        expect(operators.oneOf(actual, text)).toBe(list.includes(actual));
        expect(operators.containsOneOf(actual, text)).toBe(list.some((each) => actual.includes(each)));
      }),
    );
  });
});

describe('matchesPath', () => {
  const matches = (actual: Value, pattern: string) =>
    operators.matchesPath(actual, new RegExp(pathPattern(pattern)));

  it.each([
    ['/product/mug', '/product/*', true],
    ['/cart', '/product/*', false],
    ['https://shop.example/product/mug?color=red#top', '/product/*', true],
    ['https://shop.example', '/', true],
    ['/product/mug?next=/cart', '/cart', false],
    [undefined, '/cart', undefined],
    [{}, '/cart', undefined],
  ])('%j and %j: %s', (actual, pattern, met) => {
    expect(matches(actual, pattern)).toBe(met);
  });
});

describe('isTrue', () => {
  it.each<[Value, boolean | undefined]>([
    [true, true],
    ['true', true],
    ['Yes', true],
    [1, true],
    ['on', true],
    [false, false],
    ['No', false],
    ['off', false],
    ['0', false],
    ['', false],
    ['maybe', undefined],
    [2, undefined],
    [undefined, undefined],
    [null, undefined],
    [{}, undefined],
  ])('of %j is %s', (actual, met) => {
    expect(operators.isTrue(actual, undefined)).toBe(met);
  });
});

describe('every operator', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('', '1', '20.00', 'true', '/product/mug'));
  const value = fc.oneof(text, fc.double(), fc.boolean(), fc.constantFrom(undefined, null, {}, []));

  it('answers yes, no or nothing to whatever a page may hold, and never throws', () => {
    fc.assert(
      fc.property(value, text, fc.boolean(), (actual, expected, ignoreCase) => {
        for (const [name, operator] of Object.entries(operators)) {
          const asked = /Regex|Path/.test(name) ? /./ : expected;
          expect([true, false, undefined]).toContain(operator(actual, asked, ignoreCase));
        }
      }),
    );
  });

  it('takes no more for true with regard to case than without', () => {
    fc.assert(
      fc.property(text, text, (actual, expected) => {
        for (const name of [
          'equals',
          'contains',
          'startsWith',
          'endsWith',
          'oneOf',
          'containsOneOf',
        ] as const)
          if (operators[name](actual, expected)) expect(operators[name](actual, expected, true)).toBe(true);
      }),
    );
  });
});

describe('isSet', () => {
  it('is known of everything', () => {
    for (const value of [undefined, null, '', Number.NaN])
      expect(operators.isSet(value, undefined)).toBe(false);
    for (const value of ['0', 0, false, {}]) expect(operators.isSet(value, undefined)).toBe(true);
  });
});
