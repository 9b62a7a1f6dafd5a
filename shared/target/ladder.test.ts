import { expect, test } from 'vitest';
import type { Fingerprint } from './fingerprint';
import { ladderOf, placeOn } from './ladder';
import type { Look } from './scopes';
import { typedScope } from './typed';

const button: Fingerprint = {
  tag: 'button',
  role: 'button',
  name: 'Add to cart',
  attributes: { 'data-testid': 'add-to-cart' },
  classes: ['btn'],
  container: { selector: '.product-card', name: 'Product card', ordinal: 2, count: 12 },
};
const around = {
  ancestors: [
    { tag: 'article', classes: ['product-card'] },
    { tag: 'main', landmark: 'main' },
  ],
  pathInContainer: '> button',
  position: 'main > article:nth-of-type(2) > button',
  guardText: 'Add to cart',
};
/** A page with twelve cards, fourteen test ids and thirty buttons; the position tells one apart. */
const look: Look = (selector, guards) => {
  const matches = /nth-of-type/.test(selector)
    ? 1
    : /product-card/.test(selector)
      ? 12
      : /testid/.test(selector)
        ? 14
        : 30;
  const said = guards.length > 0 ? Math.min(matches, 12) : matches;
  return { matches: said, includesPicked: true, containers: 12, sameText: said <= 12 ? 1 : 0.5, sameKind: 1 };
};

test('steps go from this one to all of its kind, and each asks for more and more', () => {
  const ladder = ladderOf(button, around, look);
  expect(ladder.map(([first]) => first?.matches)).toEqual([1, 12, 14, 30]);
  for (const step of ladder) {
    expect(new Set(step.map(({ matches }) => matches)).size).toBe(1);
    expect(new Set(step.map(({ selector, guards }) => selector + guards.length)).size).toBe(step.length);
  }
  const cards = ladder[1]!;
  expect(cards[0]!.guards.length + cards[0]!.asks.length).toBeLessThan(
    cards.at(-1)!.guards.length + cards.at(-1)!.asks.length,
  );
  expect(cards.at(-1)!.asks).toContain('what it says');
});

test('a choice is found on the ladder again, another at the nearest step', () => {
  const ladder = ladderOf(button, around, look);
  const rung = ladder[1]!.at(-1)!;
  expect(placeOn(ladder, rung)).toEqual([1, ladder[1]!.length - 1]);
  expect(placeOn(ladder, { selector: '.mine', guards: [], matches: 13 })).toEqual([2, 0]);
  expect(placeOn(ladder, { selector: '.mine', guards: [], matches: 99 })).toEqual([3, 0]);
  expect(placeOn([], rung)).toEqual([0, 0]);
});

test('a page where nothing repeats has one step', () => {
  const alone: Look = () => ({ matches: 1, includesPicked: true, containers: 0, sameText: 1, sameKind: 1 });
  expect(ladderOf({ tag: 'h1' }, { ancestors: [], position: 'body > h1' }, alone)).toHaveLength(1);
});

test.each([
  ['[data-testid="add"]', 'strong', /test id/],
  ['#buy', 'strong', /its own id/],
  ['div:nth-child(3)', 'fragile', /position/],
  ['.css-1x7kq9', 'fragile', /“css-1x7kq9” looks generated/],
  ['main #a1b2c3d4e5f6a7b8c9', 'fragile', /looks generated/],
] as const)('%s, written by hand, is %s', (selector, strength, reason) => {
  const scope = typedScope(selector, [], 3);
  expect(scope).toMatchObject({ kind: 'custom', strength, matches: 3 });
  expect(scope.reason).toMatch(reason);
});
