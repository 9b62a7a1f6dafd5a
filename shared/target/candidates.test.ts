import { array, assert, constantFrom, integer, oneof, property, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidates, type Surroundings } from './candidates';
import { cssIdentifier } from './escape';
import type { Fingerprint } from './fingerprint';
import { onlyOne } from './only';
import { isTellingData } from './parts';
import { score } from './score';

const bare: Surroundings = { ancestors: [], position: 'body > a' };
const selectors = (element: Fingerprint, around: Partial<Surroundings> = {}) =>
  candidates(element, { ...bare, ...around }).map(({ selector }) => selector);

describe('families', () => {
  test.each<[string, Fingerprint, string]>([
    ['test id', { tag: 'a', attributes: { 'data-testid': 'buy' } }, '[data-testid="buy"]'],
    ['id', { tag: 'a', id: 'buy' }, '#buy'],
    ['data', { tag: 'a', attributes: { 'data-product': 'weekender' } }, 'a[data-product="weekender"]'],
    ['field name', { tag: 'input', attributes: { name: 'email' } }, 'input[name="email"]'],
    ['label', { tag: 'button', attributes: { 'aria-label': 'Close' } }, 'button[aria-label="Close"]'],
    ['role', { tag: 'div', attributes: { role: 'button' } }, 'div[role="button"]'],
    ['what a label is for', { tag: 'label', attributes: { for: 'email' } }, 'label[for="email"]'],
    ['address', { tag: 'a', attributes: { href: '/bags' } }, 'a[href="/bags"]'],
    ['a named place of the page', { tag: 'a', attributes: { href: '#services' } }, 'a[href="#services"]'],
    ['form', { tag: 'form', attributes: { action: '/search' } }, 'form[action="/search"]'],
    ['class', { tag: 'a', classes: ['buy'] }, '.buy'],
    ['type', { tag: 'input', attributes: { type: 'email' } }, 'input[type="email"]'],
  ])('%s', (_, element, selector) => expect(selectors(element)).toContain(selector));

  test('what holds it scopes it, by id, landmark, mark-up and style name', () => {
    const ancestors = [
      { tag: 'div', classes: ['card'] },
      { tag: 'li', attributes: { 'data-product': 'weekender' } },
      { tag: 'nav' },
      { tag: 'div', id: 'shop' },
    ];
    expect(selectors({ tag: 'a' }, { ancestors })).toEqual(
      expect.arrayContaining(['.card a', 'li[data-product="weekender"] a', 'nav a', '#shop a']),
    );
  });

  test('what stands before it scopes it', () => {
    expect(selectors({ tag: 'a' }, { beside: [{ tag: 'h2', id: 'pricing' }] })).toContain('#pricing ~ a');
  });

  test('a repeated container scopes it by its place', () => {
    const container = { selector: '.card', name: 'Card', ordinal: 2, count: 3 };
    const ordinal = 'main > div:nth-of-type(2):nth-last-of-type(2)';
    expect(selectors({ tag: 'a', container }, { ordinal })).toContain(`${ordinal} a`);
  });

  test('links that lead nowhere are not told by it', () => {
    for (const href of ['#', '#!', '#:r5:', 'javascript:void(0)'])
      expect(selectors({ tag: 'a', attributes: { href } }).join()).not.toContain('href');
  });
});

test.each([
  ['data-product', 'weekender', true],
  ['data-target', '#portfolioModal1', true],
  ['data-bs-target', '#menu', true],
  ['data-v-7ba5bd90', 'abc', false],
  ['data-state', 'open-menu', false],
  ['data-index', 'three', false],
  ['data-id', '8391', false],
  ['data-email', 'someone', false],
  ['data-owner', 'someone@example.com', false],
  ['data-config', '{"a":"bcd"}', false],
])('%s=%s names a thing: %s', (name, value, tells) => expect(isTellingData(name, value)).toBe(tells));

const hash = string({
  unit: constantFrom(...'abcdefghijkmnpqrstuvwxyz23456789'),
  minLength: 6,
  maxLength: 8,
});
const unstableClass = oneof(
  hash.map((each) => `css-${each}`),
  hash.map((each) => `sc-${each}`),
  hash.map((each) => `Card_root__${each}A1`),
  constantFrom('mt-3', 'd-flex', 'col-md-6', 'hover:bg-blue-500', 'w-1/2', 'w-[3px]', 'text-center', 'px-4'),
  constantFrom('is-active', 'active', 'show', 'open', 'Mui-selected', 'swiper-slide-active', 'collapsed'),
);
const unstableId = oneof(
  integer({ min: 0, max: 99 }).map((each) => `:r${each.toString(36)}:`),
  integer({ min: 0, max: 99 }).map((each) => `radix-${each}`),
  integer({ min: 10_000, max: 99_999 }).map((each) => `mui-${each}`),
  string({ unit: constantFrom(...'0123456789abcdef'), minLength: 16, maxLength: 32 }),
);
const thing = record({
  tag: constantFrom('a', 'button', 'div', 'input', 'label'),
  id: unstableId,
  classes: array(unstableClass, { maxLength: 6 }),
  attributes: record({ for: unstableId, type: constantFrom('text', 'button') }),
});

test('no selector ever rests on a hashed, utility or state class, nor on a generated id', () => {
  assert(
    property(thing, array(thing, { maxLength: 5 }), (element, ancestors) => {
      const unstable = [element, ...ancestors].flatMap(({ id, classes, attributes }) => [
        ...classes.map((name) => `.${cssIdentifier(name)}`),
        `#${cssIdentifier(id)}`,
        `"${attributes.for}"`,
      ]);
      for (const selector of selectors(element, { ancestors, beside: ancestors, guardText: 'Buy' }))
        for (const one of unstable) expect(selector.split(/[\s~>]+/).flatMap(simple)).not.toContain(one);
    }),
  );
});

function simple(step: string): string[] {
  return step.match(/[#.](?:\\.|[\w-])+|"[^"]*"/g) ?? [];
}

test('candidates come best first, and the page is asked no further than needed', () => {
  const element: Fingerprint = { tag: 'a', id: 'buy', classes: ['buy', 'go'], attributes: { href: '/buy' } };
  const values = candidates(element, { ...bare, guardText: 'Buy' }).map((one) => score(one).value);
  expect(values).toEqual([...values].sort((a, b) => b - a));
  const asked: string[] = [];
  const only = onlyOne(element, bare, (selector) => {
    asked.push(selector);
    return true;
  });
  expect(asked).toEqual(['#buy']);
  expect(only).toMatchObject({ selector: '#buy', score: { strength: 'strong' } });
  expect(onlyOne(element, bare, () => false)).toBeUndefined();
});

test('words guard what others of its kind could be taken for, not what has an id of its own', () => {
  const guarded = candidates({ tag: 'a', id: 'buy' }, { ...bare, guardText: 'Buy' }).filter(
    ({ guards }) => guards.length,
  );
  expect(guarded.map(({ selector }) => selector)).toContain('a');
  expect(guarded.map(({ selector }) => selector)).not.toContain('#buy');
});

test('what had no words is no longer meant once it has some', () => {
  const place = candidates({ tag: 'a' }, { ...bare, guardText: '' }).find(
    ({ selector }) => selector === bare.position,
  );
  expect(place?.guards).toEqual([{ read: 'text', equals: '' }]);
});
