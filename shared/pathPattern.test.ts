import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathPattern } from './pathPattern';

const matches = (pattern: string, path: string) => new RegExp(pathPattern(pattern)).test(path);

describe('pathPattern', () => {
  it.each([
    ['/', '/', true],
    ['/', '/cart', false],
    ['/cart', '/cart', true],
    ['/cart', '/cart/', true],
    ['/cart/', '/cart', true],
    ['/cart', '/cart/2', false],
    ['/product/*', '/product/mug', true],
    ['/product/*', '/product/mug/', true],
    ['/product/*', '/product/mug/reviews', false],
    ['/product/*', '/products', false],
    ['/product/*/reviews', '/product/mug/reviews', true],
    ['/product/mug-*', '/product/mug-12', true],
    ['/blog/**', '/blog', true],
    ['/blog/**', '/blog/', true],
    ['/blog/**', '/blog/2026/november', true],
    ['/blog/**', '/blogs', false],
    ['/**/checkout', '/de/shop/checkout', true],
    ['**/checkout', '/checkout', true],
    ['**', '/anything/at/all', true],
    ['/a.b', '/aXb', false],
    ['/a(b)+', '/a(b)+', true],
    ['https://shop.example/cart', '/cart', true],
    ['https://shop.example', '/', true],
    ['/cart?step=1', '/cart', true],
    ['cart', '/cart', true],
    ['product/*', '/product/mug', true],
    ['*/checkout', '/de/checkout', false],
    ['', '/', true],
  ])('%s and %s: %s', (pattern, path, met) => {
    expect(matches(pattern, path)).toBe(met);
  });

  const step = fc.stringMatching(/^[\w.$+()[\]{}|^-]{1,12}$/);
  const steps = fc.array(step, { minLength: 1, maxLength: 6 });

  it('takes every path for itself, with a star for any step and two for the rest', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (parts, place) => {
        const path = `/${parts.join('/')}`;
        const at = place % parts.length;
        expect(matches(path, path)).toBe(true);
        expect(matches(`/${parts.with(at, '*').join('/')}`, path)).toBe(true);
        expect(matches(`/${parts.with(at, '*').join('/')}`, `${path}/more`)).toBe(false);
        expect(matches(`/${[...parts.slice(0, at), '**'].join('/')}`, path)).toBe(true);
      }),
    );
  });

  it('means the same as trying every way for every star', () => {
    const letters = fc.constantFrom('a', 'b', '/', '*', '**');
    const text = fc
      .array(letters, { maxLength: 8 })
      .map((parts) => `/${parts.join('').replace(/\*{3,}/g, '**')}`);
    const path = fc
      .array(fc.constantFrom('a', 'b', '/'), { maxLength: 10 })
      .map((parts) => `/${parts.join('')}`);
    fc.assert(
      fc.property(text, path, (pattern, actual) => {
        expect(matches(pattern, actual)).toBe(plainly(pattern, actual));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([`/${'*a'.repeat(20)}`, `/${'**a'.repeat(20)}`, `/${'**/*a'.repeat(10)}`, `/${'*/'.repeat(20)}x`])(
    '%s never takes long',
    (pattern) => {
      const started = performance.now();
      for (const path of [`/${'a'.repeat(2000)}/b`, `/${'a/'.repeat(1000)}b`, `/${'/'.repeat(2000)}b`])
        matches(pattern, path);
      expect(performance.now() - started).toBeLessThan(500);
    },
  );
});

/** The slow twin: every star tries every length. */
function plainly(pattern: string, path: string): boolean {
  const open = pattern.replace(/\/+$/, '').endsWith('/**');
  const trimmed = pattern.replace(/\/+$/, '');
  const ends = (rest: string) => (open ? rest === '' || rest.startsWith('/') : rest === '' || rest === '/');
  const fits = (left: string, rest: string): boolean => {
    if (!left) return ends(rest);
    const star = /^\*+/.exec(left)?.[0];
    if (!star) return rest.startsWith(left.slice(0, 1)) && fits(left.slice(1), rest.slice(1));
    for (let length = 0; length <= rest.length; length++) {
      if (star.length === 1 && rest.slice(0, length).includes('/')) return false;
      if (fits(left.slice(star.length), rest.slice(length))) return true;
    }
    return false;
  };
  return fits(open ? trimmed.slice(0, -3) : trimmed, path);
}
