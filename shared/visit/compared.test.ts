import { expect, test } from 'vitest';
import { wouldHold, writtenNumber } from './compared';

test.each([
  ['99,00', 99, 'de'],
  ['$1,299.00', 1299, 'en'],
  ['1.299,50 €', 1299.5, 'de'],
  ['1 299,50 €', 1299.5, 'fr'],
  ['EUR 45', 45, 'en'],
])('%s is written for a number', (text, number, locale) => {
  expect(writtenNumber(text)).toEqual({ number, locale });
});

test.each(['99', '1299.5', 'Sold out', '2 for 1', '', '10-12'])(
  '“%s” is a number already, or none',
  (text) => {
    expect(writtenNumber(text)).toBeUndefined();
  },
);

test('what cannot be told from the value alone is unknown', () => {
  const ask = (operator: string, value: string | number, seen: unknown) =>
    wouldHold({ variable: 'x', operator, value }, seen);
  expect(ask('starts-with', '/a', '/a/b')).toBe(true);
  expect(ask('greater', 50, '99')).toBe(true);
  expect(ask('greater', 50, 'ninety')).toBeUndefined();
  expect(ask('equals', '{{other}}', 'a')).toBeUndefined();
  expect(ask('matches-regex', 'a', 'a')).toBeUndefined();
  expect(ask('equals', 'a', null)).toBeUndefined();
  expect(ask('one-of', 'a, b', 'b')).toBe(true);
});
