import { afterEach, describe, expect, it } from 'vitest';
import { type ScannedPage, scannedPages } from '../../../test/scan/sites';
import { scanPage } from './scan';

const here = location.href;

function open({ html, path }: Pick<ScannedPage, 'html' | 'path'>): void {
  history.replaceState(null, '', path);
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  // Nothing is loaded that a page names: only its shape counts.
  document.body.replaceChildren(...parsed.body.childNodes);
}

afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', here);
});

describe('a scan sees what is worth counting', () => {
  for (const page of scannedPages)
    it(`on ${page.title}`, () => {
      open(page);
      const found = scanPage().map(({ found }) => found.sight);
      expect(page.sees.filter((sight) => !found.includes(sight))).toEqual([]);
      expect((page.never ?? []).filter((sight) => found.includes(sight))).toEqual([]);
    });
});

const foundOn = (path: string) => {
  open(scannedPages.find((page) => page.path === path)!);
  const all = scanPage();
  return (sight: string) => all.find(({ found }) => found.sight === sight)!.found;
};

it('means every one of what is repeated, and answers what the recipe asks about its card', () => {
  const { count, picks, answers, because } = foundOn('/bags')('add-to-cart');
  expect(picks['button']?.scopes[picks['button'].chosen]).toMatchObject({ kind: 'each', matches: 3 });
  expect({ count, answers, because }).toEqual({
    count: 3,
    answers: { card: '.product-card', price: '[class*="price"]' },
    because: 'says “Add to cart”',
  });
});

it('answers a recipe’s questions about paths from where links lead', () => {
  expect(foundOn('/guide')('case-studies').answers).toEqual({ cases: '/case-studies/' });
  expect(foundOn('/guide')('contact-page').answers).toEqual({ path: '/contact' });
  expect(foundOn('/bags')('product-list').answers).toMatchObject({ path: '/bags' });
  expect(foundOn('/cart')('checkout').answers).toEqual({ path: '/checkout' });
  expect(foundOn('/product/tote')('product-page').answers).toEqual({ path: '/product/' });
});

it('looks into open shadow roots', () => {
  open({ path: '/shadow', html: '<main><shop-card></shop-card></main>' });
  const root = document.querySelector('shop-card')!.attachShadow({ mode: 'open' });
  root.append(document.createElement('button'));
  root.querySelector('button')!.textContent = 'Add to cart';
  expect(scanPage().map(({ found }) => found.sight)).toContain('add-to-cart');
});

it('reads nothing that a visitor typed', () => {
  open({ path: '/typed', html: '<form><input name="x"><textarea>add to cart, newsletter</textarea></form>' });
  const text = JSON.stringify(scanPage());
  expect(text).not.toContain('newsletter');
  expect(text).not.toContain('add to cart');
});
