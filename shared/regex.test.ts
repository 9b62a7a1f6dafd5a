import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookedFor, regexHang, regexMistake } from './regex';
import { hangingPart } from './regex/hang';

describe('regular expressions that can hang', () => {
  it.each([
    '^(a+)+$',
    '(a|a)*$',
    '(.*)*x',
    '(\\w+\\s?)*$',
    '(a*)*b',
    '(,|[^,]+)*$',
    '([a-z]{1,3})*$',
    '(a|ab|b)*c',
    '(\\w*\\d)+$',
    '(?=(a+)+b)x',
    '(a{1,50}){1,50}$',
    '.*.*.*x',
    '\\s*\\s*\\s*$',
    '.*.*x',
    'foo.*bar.*baz',
    '^(a?){30}a{30}$',
    `${'a?'.repeat(20)}${'a'.repeat(20)}`,
    '(".*").*\\1.*;',
  ])('refuses %s', (pattern) => {
    expect(regexHang(pattern)).toBeDefined();
  });

  it.each([
    '^/product/[^/]+$',
    '(jpg|png|pdf)$',
    '^(/[^/]+)*$',
    '^/([\\w-]+/)*$',
    '^\\d{1,3}(\\.\\d{1,3}){3}$',
    '^[^@\\s]+@[^@\\s]+\\.[a-z]{2,}$',
    'foo.*bar.*baz',
    '^https?://([a-z0-9-]+\\.)+[a-z]{2,}(/.*)?$',
    '^/(en|de|fr)/shop(/|$)',
    '.*checkout.*',
    '^\\s+|\\s+$',
    '[?&]utm_source=([^&]+)',
    '^(?!/admin).*$',
    '.+\\.(pdf|zip|docx?|xlsx?)(\\?.*)?$',
  ])('lets %s pass where it is looked for', (pattern) => {
    expect(regexHang(lookedFor(pattern))).toBeUndefined();
  });

  it('heeds that case makes no difference', () => {
    expect(regexHang('([a-z]|[A-Z])*$')).toBeUndefined();
    expect(regexHang('([a-z]|[A-Z])*$', true)).toBeDefined();
  });

  it('answers in time for a large pattern', () => {
    const started = performance.now();
    hangingPart(`(${'abcdefghij'.repeat(300)}|x)*`);
    hangingPart(`(${'(a|b)?'.repeat(60)})*`);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('never throws, and lets no pattern pass that takes exponentially long', () => {
    const atom = fc.constantFrom(
      'a',
      'b',
      '.',
      '\\w',
      '[ab]',
      'a?',
      'b*',
      '(a|b)',
      '(ab|a)',
      '(?:a+)',
      'a{1,2}',
    );
    const pattern = fc
      .array(
        fc.oneof(
          atom,
          fc.array(atom, { minLength: 1, maxLength: 3 }).map((inner) => `(${inner.join('')})*`),
        ),
        {
          minLength: 1,
          maxLength: 3,
        },
      )
      .map((parts) => `^${parts.join('')}$`);
    fc.assert(
      fc.property(pattern, (text) => {
        if (hangingPart(text) !== undefined) return;
        const subject = `${'ab'.repeat(20)}${'a'.repeat(40)}!`;
        const started = performance.now();
        new RegExp(text).test(subject);
        // Exponential patterns take minutes on this text, others well under a millisecond.
        expect(performance.now() - started).toBeLessThan(2000);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is only looked for', () => {
  it.each([
    ['.*shop', 'shop'],
    ['.*.*?shop.*', 'shop.*'],
    ['.+shop', '.shop'],
    ['^.*shop', '^.*shop'],
    ['.*|b', '|b'],
    ['[\\w.-]+@x', '[\\w.-]@x'],
    ['([^/]+)\\.zip', '([^/])\\.zip'],
    ['(?:\\s*)x', 'x'],
    ['(\\w+)-\\1', '(\\w+)-\\1'],
    ['(.+|x)y', '(.+|x)y'],
    ['a.*b.*c', 'a(?:(?!b).)*b.*c'],
    ['a.*\\?b.+c.*d', 'a(?:(?!\\?b).)*\\?b.+c.*d'],
    ['[.*b.*]', '[.*b.*]'],
    ['a\\.*b.*', 'a\\.*b.*'],
    ['a.*b+.*c', 'a.*b+.*c'],
  ])('%s is run as %s', (pattern, run) => expect(lookedFor(pattern)).toBe(run));

  it('is found in the same texts', () => {
    const part = fc.constantFrom(
      'a',
      'b',
      'ab',
      '(.+)',
      '[^b]*',
      '[ab]+',
      '.*',
      '.+',
      '.*?',
      '(a|b)',
      '[.*]',
      'b?',
      '\\.',
      '^',
      '$',
      '|',
      '(?:.*b.*a)+',
    );
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 7 }).map((parts) => parts.join('')),
        fc.string({ unit: fc.constantFrom('a', 'b', '.', '*', '\n'), maxLength: 12 }),
        (pattern, text) => {
          if (regexMistake(pattern) !== undefined || regexHang(pattern) !== undefined) return;
          expect(new RegExp(lookedFor(pattern)).test(text), `${pattern} in ${text}`).toBe(
            new RegExp(pattern).test(text),
          );
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('regular expressions that do not parse', () => {
  it('passes on what the engine says', () => {
    expect(regexMistake('(')).toBe('Unterminated group');
    expect(regexMistake('^/product')).toBeUndefined();
  });
});
