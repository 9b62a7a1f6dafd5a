import { describe, expect, it } from 'vitest';
import { indexKeys } from './indexKey';

describe('indexKeys', () => {
  it.each([
    ['#buy', ['#buy']],
    ['.card > button#buy.primary', ['#buy']],
    ['[data-testid="add-to-cart"]', ['[data-testid="add-to-cart"]']],
    ['a[href="/pricing"].cta', ['[href="/pricing"]']],
    ['.card .cta.big', ['.cta']],
    ['nav A', ['a']],
    ['a, #buy', ['a', '#buy']],
    [':is(a, .cta)', ['a', '.cta']],
    [':where(.x)', ['.x']],
    ['*', [undefined]],
    ['.card :not(span)', [undefined]],
    ['[href^="/p"]', [undefined]],
    ['input[type="submit"]', [undefined]],
    ['[data-x="1" i]', [undefined]],
    ['#buy:hover', ['#buy']],
  ])('%s', (selector, keys) => {
    expect(indexKeys(selector).map(({ key }) => key)).toEqual(keys);
  });

  it.each([
    ['[href^="/p"]', 'href'],
    ['a[data-sku*="mug"]', 'data-sku'],
    ['[data-x="1" i]', 'data-x'],
    ['[hidden]', 'hidden'],
    ['[class*="btn"]', undefined],
    ['[id^="x"]', undefined],
    ['.a:not([data-x])', undefined],
  ])('%s has to have %s', (selector, attribute) => {
    expect(indexKeys(selector)).toMatchObject([{ selector, ...(attribute && { attribute }) }]);
    expect(indexKeys(selector)[0]?.attribute).toBe(attribute);
  });

  it('names the attribute that the page has to read', () => {
    expect(indexKeys('a[href="/x"]')).toEqual([
      { selector: 'a[href="/x"]', key: '[href="/x"]', attribute: 'href' },
    ]);
  });
});
