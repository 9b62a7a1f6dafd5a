import { describe, expect, it, vi } from 'vitest';
import {
  fallback as fallbackDefinition,
  lowerCase as lowerCaseDefinition,
  number as numberDefinition,
  trim as trimDefinition,
} from '.';
import fallback from './fallback/fallback';
import lowerCase from './lower-case/lower-case';
import number from './number/number';
import trim from './trim/trim';

vi.stubGlobal('USES', { numberFormat: { locale: true } });

describe('number', () => {
  it.each([
    ['en', '$1,299.00', 1299],
    ['en', '1299', 1299],
    ['en', 'from 19.99 (2 left)', 19.99],
    ['en', '₹1,29,999.50', 129999.5],
    ['en', '-5', -5],
    ['en', '−5.5 %', -5.5],
    ['en', '.99', 0.99],
    ['en', '12', 12],
    ['en', 'Total: $5.', 5],
    ['de', '1.299,00 €', 1299],
    ['de', '1.234.567,8', 1234567.8],
    ['de', '19,99', 19.99],
    ['fr', '1 299,50 €', 1299.5],
    ['fr', '1\u202f299,50\u00a0€', 1299.5],
    ['de-CH', 'CHF 1’299.00', 1299],
    ['de-CH', "1'299", 1299],
  ] as const)('reads %s %s as %s', (locale, text, value) => {
    expect(number({ locale }, text)).toBe(value);
  });

  it.each([
    ['en', 'Sold out'],
    ['en', ''],
    ['en', '1.299,00'],
    ['de', '1,299.00'],
    ['en', '1.2.3'],
  ] as const)('has no value for %s %j', (locale, text) => {
    expect(number({ locale }, text)).toBeUndefined();
  });

  it('keeps numbers and has no value for nothing', () => {
    expect(number({}, 12.5)).toBe(12.5);
    expect(number({}, undefined)).toBeUndefined();
    expect(number({}, null)).toBeUndefined();
  });

  it('reads English unless told otherwise, as its definition says', () => {
    expect(numberDefinition.settings.properties.locale.default).toBe('en');
    expect(number({}, '1,299.00')).toBe(1299);
  });

  it('takes hostile texts in its stride', () => {
    const started = performance.now();
    for (const text of ['1'.repeat(1e5), '1,11'.repeat(5e4), `${' '.repeat(1e5)}1.1.1`, '1 11 '.repeat(5e4)])
      number({}, text);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('lower-case, trim, fallback', () => {
  it('change texts and leave the rest', () => {
    expect(lowerCase({}, 'ACME Mugs')).toBe('acme mugs');
    expect(lowerCase({}, 5)).toBe(5);
    expect(trim({}, '  Stoneware \n  mug ')).toBe('Stoneware mug');
    expect(trim({}, undefined)).toBeUndefined();
    expect(fallback({ value: 'other' }, '')).toBe('other');
    expect(fallback({ value: 'other' }, undefined)).toBe('other');
    expect(fallback({ value: 'other' }, 0)).toBe(0);
    expect(fallback({ value: 'other' }, false)).toBe(false);
  });
});

describe('examples of the formats', () => {
  const run: Record<string, (settings: never, value: string) => unknown> = {
    number,
    'lower-case': lowerCase,
    trim,
    fallback,
  };
  const stated = [numberDefinition, lowerCaseDefinition, trimDefinition, fallbackDefinition].flatMap(
    ({ type, examples }) => examples.map(({ settings, outcome }) => ({ type, settings, outcome })),
  );
  it.each(stated)('$type: $outcome', ({ type, settings, outcome }) => {
    const [given = '', stated] = [...outcome.matchAll(/“(.*?)”/g)].map(([, quoted]) => quoted);
    const [, plain] = / becomes (-?[\d.]+)$/.exec(outcome) ?? [];
    const empty = outcome.startsWith('An empty text');
    const value = run[type]?.(settings as never, empty ? '' : given);
    expect(String(value ?? 'no value')).toBe(
      outcome.endsWith('has no value') ? 'no value' : (plain ?? (empty ? given : stated)),
    );
  });
});
