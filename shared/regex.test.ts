import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regexHang, regexMistake } from './regex';
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
  ])('lets %s pass', (pattern) => {
    expect(regexHang(pattern)).toBeUndefined();
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

describe('regular expressions that do not parse', () => {
  it('passes on what the engine says', () => {
    expect(regexMistake('(')).toBe('Unterminated group');
    expect(regexMistake('^/product')).toBeUndefined();
  });
});
