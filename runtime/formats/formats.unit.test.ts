import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../lib/sha256';
import { pure } from '../pure';
import * as definitions from '.';
import boolean from './boolean/boolean';
import calculate from './calculate/calculate';
import currency from './currency/currency';
import extract from './extract/extract';
import fallback from './fallback/fallback';
import hash from './hash/hash';
import lowerCase from './lower-case/lower-case';
import number from './number/number';
import redact from './redact/redact';
import replace from './replace/replace';
import split from './split/split';
import trim from './trim/trim';
import truncate from './truncate/truncate';

const run = pure.formats;

/** Settings as the compiler hands them over: patterns are regular expressions. */
function compiled(settings: object): object {
  const { pattern, ignoreCase } = settings as { pattern?: string; ignoreCase?: boolean };
  return pattern === undefined
    ? settings
    : { ...settings, pattern: new RegExp(pattern, ignoreCase ? 'i' : '') };
}

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
    expect(definitions.number.settings.properties.locale.default).toBe('en');
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

  it.each([
    ['upper', 'straße 5', 'STRASSE 5'],
    ['title', 'l’été à PARIS', 'L’été À Paris'],
    ['title', "o'neill’s mug-shop", "O'neill’s Mug-Shop"],
    ['name', '  Größe: XL / 42 ', 'größe_xl_42'],
    ['name', 'alreadyOne_two', 'alreadyone_two'],
  ] as const)('writes letters as %s: %s', (to, text, value) => {
    expect(lowerCase({ to }, text)).toBe(value);
  });
});

describe('boolean', () => {
  it.each([
    [{}, 'TRUE', true],
    [{}, 0, false],
    [{}, false, false],
    [{}, '', false],
    [{}, 'maybe', undefined],
    [{}, undefined, undefined],
    [{ yes: 'in stock, available' }, ' Available ', true],
    [{ yes: 'in stock' }, 'out of stock', false],
    [{ yes: 'in stock' }, undefined, undefined],
    [{ yes: '1' }, 1, true],
  ])('%j of %j is %s', (settings, given, value) => {
    expect(boolean(settings, given)).toBe(value);
  });
});

describe('split, extract, replace, truncate', () => {
  it('take parts from both ends', () => {
    expect(split({ by: '/', part: 2 }, '/shop/mugs')).toBe('shop');
    expect(split({ by: '/', part: -2 }, '/shop/mugs')).toBe('shop');
    expect(split({ by: '/', part: -4 }, '/shop/mugs')).toBeUndefined();
    expect(split({ by: '/', part: 0 }, '/shop/mugs')).toBeUndefined();
    expect(split({ by: '.', part: 1 }, 12.5)).toBe('12');
    expect(split({ by: '/', part: 1 }, undefined)).toBeUndefined();
  });

  it('find and replace, as often as asked', () => {
    const pattern = /(\d+)-(\d+)/i as unknown as string;
    for (let time = 0; time < 3; time++) {
      expect(extract({ pattern }, 'a 12-34 b')).toBe('12');
      expect(replace({ pattern, with: '$2-$1' }, '1-2 3-4')).toBe('2-1 4-3');
    }
    expect(extract({ pattern }, undefined)).toBeUndefined();
    expect(replace({ pattern }, 5)).toBe(5);
  });

  it('cut between characters, never inside one', () => {
    expect(truncate({ length: 2 }, 'a🙂b')).toBe('a🙂');
    expect(truncate({ length: 2 }, 123)).toBe(123);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, length) => {
        const cut = truncate({ length }, text) as string;
        expect(text.startsWith(cut)).toBe(true);
        expect([...cut].length).toBe(Math.min(length, [...text].length));
      }),
    );
  });

  it('put together again what was split', () => {
    const word = fc.stringMatching(/^[a-z]{1,5}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.nat(), (words, at) => {
        const place = at % words.length;
        const text = words.join(' / ');
        expect(split({ by: '/', part: place + 1 }, text)).toBe(words[place]);
        expect(split({ by: '/', part: place - words.length }, text)).toBe(words[place]);
      }),
    );
  });
});

describe('calculate', () => {
  it.each([
    [{ times: 0.01 }, 1299, 12.99],
    [{ times: 0.01 }, '1299', 12.99],
    [{ times: 3 }, 0.1, 0.3],
    [{}, 1.005, 1.01],
    [{ decimals: 0 }, 2.5, 3],
    [{ decimals: 0 }, -2.5, -2],
    [{ decimals: 0, how: 'up' }, 2.1, 3],
    [{ decimals: 1, how: 'down' }, 2.19, 2.1],
    [{ decimals: -2 }, 1250, 1300],
    [{}, '', undefined],
    [{}, 'Sold out', undefined],
    [{}, undefined, undefined],
    [{}, null, undefined],
    [{}, Number.POSITIVE_INFINITY, undefined],
  ] as const)('%j of %j is %s', (settings, given, value) => {
    expect(calculate(settings, given)).toBe(value);
  });

  it('makes of cents what is written in euros', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (cents) => {
        const written = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
        expect(calculate({ times: 0.01 }, cents)).toBe(Number(written));
      }),
    );
  });
});

describe('currency', () => {
  it.each([
    ['1.299,00 €', 'EUR'],
    ['£20', 'GBP'],
    ['US$ 1,299', 'USD'],
    ['R$ 10', 'BRL'],
    ['129,00 zł', 'PLN'],
    ['SEK 100 kr', 'SEK'],
    ['EUR 20', 'EUR'],
    ['20EUR', 'EUR'],
    ['₹1,29,900', 'INR'],
    ['CHF 1’299.–', 'CHF'],
    ['NEW: 12 €', 'EUR'],
    ['EUROPA 12', undefined],
    ['12', undefined],
    ['$12', undefined],
    ['', undefined],
  ])('of %s is %s', (text, code) => {
    expect(currency({}, text)).toBe(code);
  });

  it('asks for what several countries share', () => {
    expect(currency({ unclear: 'CAD' }, '$12')).toBe('CAD');
    expect(currency({ unclear: 'NOK' }, '100 kr')).toBe('NOK');
    expect(currency({ unclear: 'CNY' }, '¥100')).toBe('CNY');
    expect(currency({ unclear: 'CAD' }, '12 €')).toBe('EUR');
    expect(currency({ unclear: 'CAD' }, '12')).toBeUndefined();
    expect(currency({ unclear: 'CAD' }, undefined)).toBeUndefined();
  });
});

describe('redact', () => {
  it('hides personal data in texts alone', () => {
    expect(redact({}, 'ann@example.com')).toBe('[email]');
    expect(redact({}, 12)).toBe(12);
  });
});

describe('hash', () => {
  const sha = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

  it('tidies as receivers expect, unless told otherwise', () => {
    expect(hash({}, ' Ann@Example.com ')).toBe(sha('ann@example.com'));
    expect(hash({ of: 'exact' }, ' Ann ')).toBe(sha(' Ann '));
    expect(hash({}, 42)).toBe(sha('42'));
  });

  it('has nothing for nothing', () => {
    for (const nothing of [undefined, null, '', '  ', {}]) expect(hash({}, nothing)).toBeUndefined();
  });

  it('is what Node says of every text', () => {
    for (let length = 0; length < 200; length++)
      expect(sha256('x'.repeat(length))).toBe(sha('x'.repeat(length)));
    // Half an emoji becomes the same replacement character in both.
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(sha(text));
      }),
    );
  });

  it('makes its constants of roots that no rounding can turn', () => {
    // Engines may differ in the last bit of a power: far from changing what is kept of it.
    for (let number = 2; number < 312; number++)
      for (const root of [number ** (1 / 3), ...(number < 20 ? [number ** 0.5] : [])]) {
        const rest = (root * 2 ** 32) % 1;
        if (!Number.isInteger(root) && Math.round(root) ** 3 !== number && Math.round(root) ** 2 !== number)
          expect(Math.min(rest, 1 - rest)).toBeGreaterThan(2 ** -16);
      }
  });
});

describe('number, of prices as shops write them', () => {
  /** Writes an amount of cents, with groups of three. */
  const written = (cents: number, group: string, point: string) =>
    `${String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, group)}${point}${String(cents % 100).padStart(2, '0')}`;
  const around = fc.constantFrom(
    ['', ''],
    ['$', ''],
    ['', ' €'],
    ['from ', ' kr'],
    ['CHF ', ''],
    ['Now: €', ' *'],
  );

  it.each([
    ['en', ',', '.'],
    ['de', '.', ','],
    ['fr', ' ', ','],
    ['fr', '\u202f', ','],
    ['fr', '\u00a0', ','],
    ['de-CH', '’', '.'],
    ['de-CH', "'", '.'],
  ] as const)('reads every amount written for %s with %j and %j', (locale, group, point) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e10 }), around, (cents, [before, after]) => {
        expect(number({ locale }, `${before}${written(cents, group, point)}${after}`)).toBe(cents / 100);
      }),
    );
  });

  it.each([
    ['de', '€1.299,00', 1299],
    ['fr', '1 299,00 kr', 1299],
    ['de-CH', "CHF 1'299.–", 1299],
    ['de', '1.299,-', 1299],
    ['en', '₹1,29,900', 129900],
    ['en', '-5', -5],
    // Limits: brackets are no minus, digits are Latin ones.
    ['en', '(12)', 12],
    ['en', '١٢', undefined],
  ] as const)('reads %s %s as %s', (locale, text, value) => {
    expect(number({ locale }, text)).toBe(value);
  });
});

describe('every format', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '1.299,00 €', 'true'),
  );
  const value = fc.oneof(text, fc.double(), fc.boolean(), fc.constantFrom(undefined, null, {}, []));

  it.each(Object.values(definitions).map((definition) => [definition.type, definition] as const))(
    '%s takes whatever a page may hold',
    (type, { examples }) => {
      fc.assert(
        fc.property(value, (given) => {
          for (const { settings } of examples) run[type]?.(compiled(settings) as never, given);
        }),
      );
    },
  );
});

describe('examples of the formats', () => {
  const stated = Object.values(definitions).flatMap(({ type, examples }) =>
    examples.map(({ settings, outcome }) => ({ type, settings, outcome })),
  );
  it.each(stated)('$type: $outcome', ({ type, settings, outcome }) => {
    const [given = '', stated] = [...outcome.matchAll(/“(.*?)”/g)].map(([, quoted]) => quoted);
    const [, plain] = / becomes (-?[\d.]+|true|false)$/.exec(outcome) ?? [];
    const empty = outcome.startsWith('An empty text');
    const value = run[type]?.(compiled(settings) as never, empty ? '' : given);
    expect(String(value ?? 'no value')).toBe(
      outcome.endsWith('has no value') ? 'no value' : (plain ?? (empty ? given : stated)),
    );
  });
});
