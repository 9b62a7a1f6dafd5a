import { expect, test } from 'vitest';
import type { RecordedElement } from '../trace';
import { countOn } from './countOn';
import type { SeenPage } from './seenPage';

const element = (parent: number, element: RecordedElement): SeenPage['elements'][number] => ({
  parent,
  element,
});
const page: SeenPage = {
  path: '/bags',
  at: 0,
  cut: false,
  elements: [
    element(-1, { tag: 'html', text: '…' }),
    element(0, { tag: 'body', text: '…' }),
    element(1, { tag: 'main', text: '…' }),
    element(2, { tag: 'article', classes: ['card'], text: 'Tote', child: [1, 3] }),
    element(3, {
      tag: 'button',
      classes: ['buy'],
      attributes: { 'data-testid': 'add' },
      text: 'Add to cart',
    }),
    element(2, { tag: 'article', classes: ['card'], text: 'Clutch', child: [2, 3] }),
    element(5, { tag: 'button', classes: ['buy'], attributes: { 'data-testid': 'add' }, text: 'Sold out' }),
    element(2, { tag: 'shop-menu', text: '', child: [3, 3] }),
    element(7, { tag: 'button', classes: ['buy'], text: 'Add to cart', shadow: true }),
  ],
};

test.each([
  ['.buy', [], 3],
  ['[data-testid="add"]', [], 2],
  ['.card .buy', [], 2],
  ['main > .card > button', [], 2],
  ['shop-menu >>> .buy', [], 1],
  ['.card .buy', ['Add to cart'], 1],
  ['article:nth-of-type(2)', [], null],
  ['.card + .card', [], null],
  ['.gone', [], 0],
] as const)('%s, saying %j, is counted', (selector, texts, count) => {
  expect(countOn(page, { selector, guards: texts.map((equals) => ({ read: 'text', equals })) })).toBe(count);
});
