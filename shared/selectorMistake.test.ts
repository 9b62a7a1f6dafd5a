import { describe, expect, it } from 'vitest';
import { selectorMistake, targetMistake } from './selectorMistake';

describe('selectors browsers do not understand', () => {
  it.each([
    ['', 0, 'It is empty.'],
    ['[x', 0, 'The “[” is never closed by “]”.'],
    ['a:not(', 6, 'A “)” is missing at the end.'],
    ['div > .', 6, '“.” does not belong there.'],
    ['a)', 1, '“)” does not belong there.'],
    ['a,,b', 1, 'Nothing stands beside a comma or between brackets.'],
    ['div >', 5, 'An element is missing after the last sign.'],
    ['> a', 0, 'It starts with a sign that needs an element before it.'],
    ['p a:contains("x")', 3, 'Browsers do not know “:contains”.'],
    ['a[b!="c"]', 3, '“!=” is jQuery, not CSS; write :not([name="value"]).'],
    ['a::before', 2, '“::before” is a drawing, not an element that can be clicked or read.'],
    ['5', 0, '“5” is no element name.'],
    ['a:not(b:visible)', 7, 'Browsers do not know “:visible”.'],
  ])('says where and why: %s', (selector, position, reason) => {
    expect(selectorMistake(selector)).toEqual({ position, reason });
  });

  it.each([
    '#add',
    '[data-testid="add-to-cart"]',
    '.card:nth-child(2n + 1) > a[href^="/product" i]',
    'form:has(> input[type=email]), :is(a, button)',
    '*',
    'my-element',
    '.\\31 23',
    'a:has(> b)',
  ])('lets %s pass', (selector) => {
    expect(selectorMistake(selector)).toBeUndefined();
  });
});

describe('targets inside shadow roots', () => {
  it.each(['shop-card >>> button.buy', 'shop-page >>> shop-card[id="a"]>>>a'])('lets %s pass', (target) => {
    expect(targetMistake(target)).toBeUndefined();
  });

  it.each([
    ['shop-card >>> a[x', 15, 'The “[” is never closed by “]”.'],
    ['shop-card >>>', 13, 'On each side of “>>>” a selector is needed.'],
    ['>>> a', 0, 'On each side of “>>>” a selector is needed.'],
    ['', 0, 'It is empty.'],
  ])('says where and why: %s', (target, position, reason) => {
    expect(targetMistake(target)).toEqual({ position, reason });
  });
});
