import { describe, expect, it } from 'vitest';
import type { RecordedElement } from '../trace';
import { closest, matcherOf } from './match';

const chain: RecordedElement[] = [
  { tag: 'svg', attributes: { 'aria-hidden': 'true' }, child: [1, 2], ofType: [1, 1], text: '' },
  {
    tag: 'button',
    id: 'buy',
    classes: ['btn', 'primary'],
    attributes: { id: 'buy', type: 'Submit', 'data-note': 'by [email]', 'data-long': 'x'.repeat(500) },
    text: 'Add to cart',
    child: [3, 3],
    ofType: [1, 1],
  },
  { tag: 'div', classes: ['card'], attributes: { lang: 'en-GB' }, child: [2, 12], ofType: [2, 12] },
  { tag: 'body', child: [2, 2], ofType: [1, 1] },
  { tag: 'html', child: [1, 1], ofType: [1, 1] },
];

const matches = (selector: string, place = 1, guards?: Parameters<typeof matcherOf>[0]['guards']) =>
  matcherOf({ selector, ...(guards && { guards }) })(chain, place);

describe('selectors on a recorded chain', () => {
  it.each([
    ['button', true],
    ['#buy', true],
    ['.btn.primary', true],
    ['.btn.secondary', false],
    ['[type=submit]', true],
    ['[id=BUY]', false],
    ['[type]', true],
    ['[data-missing]', false],
    ['[data-missing!="x"]', true],
    ['.card button', true],
    ['.card > button', true],
    ['body > button', false],
    ['body button', true],
    ['[lang|=en] button', true],
    ['[class^="btn"]', true],
    ['[class*="prim"]', true],
    ['[class$="mary"]', true],
    [':is(a, button)', true],
    [':where(.x, .y)', false],
    ['button:not(.secondary)', true],
    ['button:not(.card button)', false],
    [':nth-child(3)', true],
    [':nth-child(2n+1)', true],
    [':nth-child(even)', false],
    [':nth-child(-n+2)', false],
    [':last-child', true],
    [':only-of-type', true],
    [':nth-last-child(1)', true],
    ['.card:nth-child(2) button', true],
    ['a, button', true],
    ['*', true],
    ['.card, .list', false],
  ])('%s: %s', (selector, met) => {
    expect(matches(selector)).toBe(met);
  });

  it.each([
    'h3 + button',
    'h3 ~ button',
    'button:hover',
    'button:has(svg)',
    '[value="1"]',
    '[style*=red]',
    '[data-note="by ann@shop.example"]',
    '[data-note!="by ann@shop.example"]',
    '[data-long$=y]',
    ':nth-child(3 of .shown)',
    'button[',
  ])('%s asks for what was not recorded', (selector) => {
    expect(matches(selector)).toBeUndefined();
  });

  it('knows that nothing stands before a first child', () => {
    expect(matches('span + svg', 0)).toBe(false);
  });

  it('says no where the known part of a selector fails, whatever the rest asks', () => {
    expect(matches('h3 + a')).toBe(false);
    expect(matches('a:hover')).toBe(false);
    expect(matches('.list button:not(:hover)')).toBe(false);
  });

  it('asks guards beside the selector', () => {
    expect(matches('button', 1, [{ read: 'text', equals: 'Add to cart' }])).toBe(true);
    expect(matches('button', 1, [{ read: 'text', equals: 'Buy' }])).toBe(false);
    expect(matches('.card', 2, [{ read: 'text', equals: 'Buy' }])).toBeUndefined();
    expect(matches('button', 1, [{ read: 'attribute', attribute: 'type', equals: 'Submit' }])).toBe(true);
    expect(matches('button', 1, [{ read: 'attribute', attribute: 'href', equals: '/' }])).toBe(false);
  });
});

describe('the closest that is meant', () => {
  it('is the button around the icon that was clicked', () => {
    expect(closest(matcherOf({ selector: 'button' }), chain)).toEqual({ place: 1, met: true });
    expect(closest(matcherOf({ selector: 'button' }), chain, 0, 1)).toBeUndefined();
    expect(closest(matcherOf({ selector: 'a' }), chain)).toBeUndefined();
  });

  it('is unsure where something further in may be meant', () => {
    expect(closest(matcherOf({ selector: 'svg:hover, button' }), chain)).toEqual({
      place: 1,
      met: true,
      unsure: true,
    });
    expect(closest(matcherOf({ selector: 'div:hover' }), chain)).toEqual({ place: 2, met: undefined });
  });

  it('is unknown above the end of a chain that was cut', () => {
    const cut = chain.slice(0, 2);
    expect(closest(matcherOf({ selector: '.card' }), cut)).toEqual({ place: 1, met: undefined });
    expect(matcherOf({ selector: '.card button' })(cut, 1)).toBeUndefined();
  });
});

describe('shadow roots and slots', () => {
  const inside: RecordedElement[] = [
    { tag: 'button', child: [1, 1], ofType: [1, 1] },
    { tag: 'section', child: [1, 1], ofType: [1, 1], shadow: true },
    { tag: 'x-card', id: 'first', child: [1, 1], ofType: [1, 1] },
    { tag: 'body' },
    { tag: 'html' },
  ];
  const at = (selector: string, place = 0) => matcherOf({ selector })(inside, place);

  it('crosses a root only where the selector says so', () => {
    expect(at('x-card >>> button')).toBe(true);
    expect(at('#first >>> section button')).toBe(true);
    expect(at('#second >>> button')).toBe(false);
    expect(at('x-card button')).toBe(false);
    expect(at('body >>> button')).toBe(false);
    expect(at('x-card', 2)).toBe(true);
  });

  it('follows the parent of what stands in a slot', () => {
    const slotted: RecordedElement[] = [
      { tag: 'b', parent: 3 },
      { tag: 'slot' },
      { tag: 'section', shadow: true },
      { tag: 'x-card' },
      { tag: 'body' },
      { tag: 'html' },
    ];
    expect(matcherOf({ selector: 'x-card > b' })(slotted, 0)).toBe(true);
    expect(matcherOf({ selector: 'section b' })(slotted, 0)).toBe(false);
  });
});
