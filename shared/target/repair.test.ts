import { expect, test } from 'vitest';
import { alike } from './alike';
import type { Fingerprint } from './fingerprint';
import { rank, repair } from './repair';
import { rivalsOf, withRivals } from './rivals';

const link = (name: string, more: Fingerprint = {}): Fingerprint => ({
  tag: 'a',
  role: 'link',
  name,
  hrefPath: `/${name.toLowerCase()}`,
  attributes: { href: `/${name.toLowerCase()}` },
  landmark: 'navigation',
  trail: ['li', 'ul.menu', 'nav'],
  ...more,
});
const [bags, wallets, journal] = [link('Bags'), link('Wallets'), link('Journal')];
const footer = { landmark: 'contentinfo', trail: ['li', 'ul.links', 'footer'] };

test('what the target still means is present, however the page around it looks', () => {
  const moved = { ...bags, trail: ['div', 'header.top'], classes: ['new-look'] };
  expect(repair(bags, { elements: [wallets, moved], matched: [1] })).toMatchObject({
    verdict: 'present',
    index: 1,
  });
});

test('what the target lost is proposed, with how far it is ahead', () => {
  const found = repair(bags, {
    elements: [wallets, { ...bags, attributes: { href: '/de/bags' } }],
    matched: [],
  });
  expect(found).toMatchObject({ verdict: 'proposed', index: 1 });
  expect(found.verdict === 'proposed' && found.margin).toBeGreaterThan(0.3);
});

test('what is gone is lost: the next link of the menu is not proposed', () => {
  expect(repair(bags, { elements: [wallets, journal], matched: [] })).toMatchObject({ verdict: 'lost' });
  expect(repair(bags, { elements: [], matched: [] })).toEqual({ verdict: 'lost' });
});

test('a target that slid to another element is not called present', () => {
  expect(repair(bags, { elements: [wallets, journal], matched: [0] })).toMatchObject({ verdict: 'lost' });
  expect(repair(bags, { elements: [wallets, bags], matched: [0] })).toMatchObject({
    verdict: 'proposed',
    index: 1,
  });
});

test('two that cannot be told apart are ambiguous where both are meant, and lost where none is', () => {
  expect(repair(bags, { elements: [bags, wallets, bags], matched: [0, 2] })).toEqual({
    verdict: 'ambiguous',
    matched: [0, 2],
  });
  expect(repair(bags, { elements: [bags, bags], matched: [] })).toMatchObject({ verdict: 'lost' });
});

test('a target that means several is present while any of them is there', () => {
  expect(repair(bags, { elements: [bags, bags, wallets], matched: [0, 1] }, true)).toMatchObject({
    verdict: 'present',
  });
});

test('the same link in the footer is not it, where it stood there before', () => {
  const other = link('Bags', footer);
  const picked = withRivals(bags, [wallets, other]);
  expect(rivalsOf(picked)).toContainEqual(other);
  // Only what differs is kept.
  expect(picked.rivals).toContainEqual({ landmark: 'contentinfo', trail: footer.trail });
  expect(repair(bags, { elements: [other, wallets], matched: [] })).toMatchObject({ verdict: 'proposed' });
  expect(repair(picked, { elements: [other, wallets], matched: [] })).toMatchObject({ verdict: 'lost' });
  expect(repair(picked, { elements: [other, bags], matched: [] })).toMatchObject({
    verdict: 'proposed',
    index: 1,
  });
});

test('the button of another product’s card is not it', () => {
  const button = (title: string, ordinal: number): Fingerprint => ({
    tag: 'button',
    role: 'button',
    name: 'Add to cart',
    container: { selector: '.card', name: 'Card', ordinal, count: 2, title },
  });
  const picked = withRivals(button('Canal tote', 1), [button('Hill backpack', 2)]);
  expect(repair(picked, { elements: [button('Hill backpack', 1)], matched: [0] }).verdict).toBe('lost');
});

test('an icon is told by what it shows', () => {
  const icon = (picture: string): Fingerprint => ({ tag: 'a', role: 'link', pictures: [picture] });
  expect(rank(icon('twitter'), [icon('facebook'), icon('twitter')])[0]?.index).toBe(1);
  expect(repair(icon('twitter'), { elements: [icon('facebook')], matched: [0] }).verdict).toBe('lost');
});

test('likeness is 1 for the same and the same both ways', () => {
  expect(alike(bags, bags).score).toBe(1);
  expect(alike(bags, wallets).score).toBeCloseTo(alike(wallets, bags).score);
});
