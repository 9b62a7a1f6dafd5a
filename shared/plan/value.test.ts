import { expect, test } from 'vitest';
import { priorityOf } from './score';
import { amountOf, arithmetic, worthWords } from './value';

const rate = { type: 'rate', rate: 0.4, orderValue: 75, currency: 'USD' } as const;

test('a share of an order is worth their product, with the sum shown', () => {
  expect(amountOf(rate)).toBe(30);
  expect(arithmetic(rate, 'Add to cart')).toBe('0.40 × $75 = $30 per add to cart');
  expect(arithmetic({ ...rate, rate: 0.035, currency: 'EUR' }, 'PDF opened')).toBe(
    '0.035 × €75 = €2.63 per PDF opened',
  );
  expect(amountOf({ ...rate, rate: 0.07, orderValue: 210 })).toBe(14.7);
});

test('a number that is missing makes no sum', () => {
  expect(arithmetic({ type: 'rate', rate: 0.4 }, 'x')).toBeUndefined();
  expect(arithmetic({ type: 'fixed', amount: 3 }, 'x')).toBeUndefined();
  expect(worthWords({ type: 'fixed' }, {})).toBeUndefined();
});

test('worth is said by amount, or by what the variable is called', () => {
  expect(worthWords({ type: 'fixed', amount: 12.5, currency: 'EUR' }, {})).toBe('€12.50');
  expect(worthWords({ type: 'fixed', amount: 3 }, {})).toBe('3');
  const variables = [{ id: 'total', name: 'Order value', type: 'element', settings: {} }];
  expect(worthWords({ type: 'variable', variable: 'total' }, { variables })).toBe('Order value');
  expect(worthWords({ type: 'variable', variable: 'gone' }, { variables })).toBe('gone');
});

test('priority is intent times ease, once both are said', () => {
  expect(priorityOf({ tier: 1, effort: 'medium' })).toEqual({
    score: 6,
    arithmetic: '3 for high intent × 2 for some effort = 6 of 9',
  });
  expect(priorityOf({ tier: 3 })).toBeUndefined();
});
