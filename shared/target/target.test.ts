import { expect, test } from 'vitest';
import { candidates } from './candidates';
import { describe as say, titleFromWords } from './describe';
import { cssIdentifier, cssString } from './escape';
import type { Fingerprint } from './fingerprint';
import { partsOf } from './parts';
import { type Look, type Matched, scopesOf } from './scopes';
import { score } from './score';

const addToCart: Fingerprint = {
  tag: 'button',
  role: 'button',
  name: 'Add to cart',
  text: 'Add to cart',
  attributes: { 'data-testid': 'add-to-cart', type: 'button' },
  classes: ['btn', 'css-1ab2cd', 'mt-3'],
  container: { selector: '.product-card', name: 'Product card', ordinal: 2, count: 12 },
};
const around = {
  ancestors: [{ tag: 'article', classes: ['product-card'] }, { tag: 'main' }],
  pathInContainer: '> div > button',
  position: 'main > div > article:nth-of-type(2) > div > button',
  guardText: 'Add to cart',
};

const nothing: Matched = { matches: 0, includesPicked: false, containers: 0, sameText: 0, sameKind: 0 };
const twelve: Matched = { matches: 12, includesPicked: true, containers: 12, sameText: 1, sameKind: 1 };
const one: Matched = { matches: 1, includesPicked: true, containers: 1, sameText: 1, sameKind: 1 };

test('a thing is named as a person would name it', () => {
  expect(say(addToCart)).toBe('Button “Add to cart” in Product card');
  expect(say({ tag: 'a', role: 'link', name: 'Bags', landmark: 'navigation Main' })).toBe(
    'Link “Bags” in Navigation Main',
  );
  expect(say({ tag: 'h2', role: 'heading', name: 'Bags', heading: 'Bags', landmark: 'main' })).toBe(
    'Heading “Bags” in Main part',
  );
  expect(say({ tag: 'div' })).toBe('Area');
  expect(titleFromWords('productCard')).toBe('Product card');
});

test('a name that would break a selector is escaped', () => {
  expect(cssIdentifier('1st:item')).toBe('\\31 st\\:item');
  expect(cssIdentifier('-')).toBe('\\-');
  expect(cssIdentifier('größe')).toBe('größe');
  expect(cssString('say "hi"\\\n')).toBe('"say \\"hi\\"\\\\\\a "');
  expect(partsOf({ tag: 'input', attributes: { name: 'items["a"]' } })[0]?.selector).toBe(
    'input[name="items[\\"a\\"]"]',
  );
});

test('no candidate rests on a generated id, a hashed class, a utility or a state', () => {
  const selectors = candidates(
    { ...addToCart, id: ':r5:', classes: ['css-1ab2cd', 'mt-3', 'is-active', 'buy'] },
    around,
  ).map((candidate) => candidate.selector);
  expect(selectors.join('\n')).not.toMatch(/r5|css-|mt-3|is-active/);
  expect(selectors).toContain('.buy');
  expect(selectors).toContain('.product-card .buy');
});

test('what outlives a redesign scores above what does not', () => {
  const value = (selector: string, ...families: Parameters<typeof score>[0]['families']) =>
    score({ selector, guards: [], families }).value;
  const order = [
    value('[data-testid="add-to-cart"]', 'test-id'),
    value('button[name="add"]', 'name'),
    value('a[href="/bags"]', 'href'),
    value('.product-card .buy', 'class', 'class'),
    value('.card > div:nth-child(2) > button', 'path', 'class'),
  ];
  expect(order).toEqual([...order].sort((a, b) => b - a));
  expect(score({ selector: '#buy', guards: [], families: ['id'] })).toMatchObject({ strength: 'strong' });
  expect(score({ selector: '.buy', guards: [], families: ['class'] })).toMatchObject({ strength: 'fair' });
  expect(score({ selector: around.position, guards: [], families: ['path'] })).toMatchObject({
    strength: 'fragile',
    reason: 'Found by its position, which changes when anything is added before it',
  });
});

test('a button every card has is offered once, for each card and by its words, and each card is the likely one', () => {
  const look: Look = (selector, guards) => {
    if (selector === around.position) return one;
    if (guards.length) return { ...twelve, matches: 14 };
    return /testid|\.btn|button$/.test(selector) ? twelve : nothing;
  };
  const { scopes, chosen } = scopesOf(addToCart, around, look);
  expect(scopes.map(({ title, matches }) => [title, matches])).toEqual([
    ['Only this one', 1],
    ['Every product card’s button', 12],
    ['Anything that says “Add to cart”', 14],
  ]);
  expect(scopes[chosen]).toMatchObject({
    kind: 'each',
    selector: '[data-testid="add-to-cart"]',
    strength: 'strong',
    reason: 'Has its own test id',
  });
  expect(scopes[2]?.guards).toEqual([{ read: 'text', equals: 'Add to cart' }]);
});

test('one link among others of a menu means only that one', () => {
  const link: Fingerprint = {
    tag: 'a',
    role: 'link',
    name: 'Bags',
    attributes: { href: '/bags' },
    hrefPath: '/bags',
    container: { selector: '.menu-item', name: 'Menu item', ordinal: 2, count: 5 },
  };
  const menu = {
    ancestors: [{ tag: 'li', classes: ['menu-item'] }, { tag: 'nav' }],
    position: 'nav > li:nth-of-type(2) > a',
    guardText: 'Bags',
  };
  const look: Look = (selector, guards) => {
    if (guards.length) return { ...one, matches: 3 };
    if (selector === 'a[href="/bags"]') return { ...one, matches: 3 };
    if (/^nav.*href/.test(selector)) return one;
    if (selector === '.menu-item a') return { ...twelve, matches: 5, containers: 5, sameText: 0.2 };
    return nothing;
  };
  const { scopes, chosen } = scopesOf(link, menu, look);
  expect(scopes[chosen]).toMatchObject({ kind: 'only', selector: 'nav a[href="/bags"]', strength: 'strong' });
  expect(scopes.map((scope) => scope.kind)).toEqual(['only', 'each', 'link', 'says']);
});

test('a thing that can only be told by its position says so', () => {
  const { scopes, chosen } = scopesOf(
    { tag: 'div' },
    { ancestors: [], position: 'body > div:nth-of-type(3)' },
    (selector) => (selector === 'body > div:nth-of-type(3)' ? one : nothing),
  );
  expect(scopes[chosen]).toMatchObject({ kind: 'only', strength: 'fragile' });
});
