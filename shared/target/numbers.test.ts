import { afterAll, expect, test, vi } from 'vitest';
import number from '../../runtime/formats/number/number';
import { guessCurrency, guessLocale, looksLikePrice, readNumber } from './numbers';
import type { NumberLocale } from './pickedValue';

vi.stubGlobal('USES', { numberFormat: { locale: true } });
afterAll(() => vi.unstubAllGlobals());

test.each([
  [['$240', '$1,185', '$130'], 'en', 'en'],
  [['1.299,00 €', '89,00 €'], 'en', 'de'],
  [['1 299,50 zł'], 'pl', 'fr'],
  [['1 299,50 €'], 'en', 'fr'],
  [['CHF 1’299.00'], 'de-CH', 'de-CH'],
  [["CHF 1'299.00"], 'en', 'de-CH'],
  [['1.299 €'], 'de', 'de'],
  [['89 €'], 'de', 'de'],
  [['1,299'], 'en-GB', 'en'],
  [['12.50', '8.00'], 'de', 'en'],
] as const)('numbers like %j on a page in %s are written as in %s', (texts, language, locale) => {
  expect(guessLocale(texts, language)).toBe(locale);
});

test('texts that are not all numbers have no locale', () => {
  expect(guessLocale(['$12', 'Sold out'], 'en')).toBeUndefined();
  expect(guessLocale([], 'en')).toBeUndefined();
  expect(guessLocale(['12'], 'no language at all')).toBe('en');
});

test('a number is read as the container reads it', () => {
  const texts = [
    '$1,299.00',
    '1.299,00 €',
    '1 299,50',
    'CHF 1’299.50',
    'from 12',
    'Sold out',
    '−5',
    '1.2.3',
    '.5',
    '',
  ];
  for (const locale of ['en', 'de', 'fr', 'de-CH'] satisfies NumberLocale[])
    for (const text of texts)
      expect([text, readNumber(text, locale)]).toEqual([text, number({ locale }, text)]);
});

test.each([
  ['1.299,00 €', 'de', { code: 'EUR', sure: true }],
  ['$20', 'en-US', { code: 'USD', sure: false }],
  ['$20', 'en-CA', { code: 'CAD', sure: false }],
  ['CA$ 20', 'en', { code: 'CAD', sure: true }],
  ['20 USD', 'en-CA', { code: 'USD', sure: true }],
  ['249 kr', 'da', { code: 'DKK', sure: false }],
  ['249 kr', 'sv', { code: 'SEK', sure: false }],
  ['1200', 'en', undefined],
] as const)('the currency of %s on a page in %s', (text, language, currency) => {
  expect(guessCurrency(text, language)).toEqual(currency);
});

test('a price is a short text with a number and a currency', () => {
  expect(['$240', 'ab 12 €', '249 kr', 'CHF 20'].every(looksLikePrice)).toBe(true);
  expect(
    ['240', 'Field satchel', '€', 'Free over $150, and returns within 60 days of the day'].some(
      looksLikePrice,
    ),
  ).toBe(false);
});
