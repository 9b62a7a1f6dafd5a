import { describe, expect, test } from 'vitest';
import { isStableClass, isStableId, isStableValue, steadyText } from './stability';

describe('ids', () => {
  test.each([
    ':r5:',
    '«r1»',
    'radix-:r3:',
    'radix-12',
    'headlessui-menu-button-3',
    'mui-42',
    'ember1234',
    'ember12',
    'react-select-2-input',
    '__BVID__17',
    'a3f9c2d87e1b4f60',
    'item-20394',
    '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    'btn-x7k2p9',
    '_r_1_',
  ])('distrusts %s', (id) => expect(isStableId(id)).toBe(false));
  test.each([
    'newsletter',
    'add-to-cart',
    'mainNav',
    'contactForm',
    'step-2',
    'portfolioModal1',
    'search_box',
  ])('trusts %s', (id) => expect(isStableId(id)).toBe(true));
});

describe('classes', () => {
  test.each([
    'css-1ab2cd',
    'sc-bdVaJa',
    'Card_root__x7Yz1',
    'jsx-1234567',
    'jss42',
    'svelte-1tky8bj',
    'astro-J7PV25F6',
    '_ngcontent-abc-c12',
    'Button_button__A1b2C',
  ])('distrusts hashed %s', (name) => expect(isStableClass(name)).toBe(false));
  test.each([
    'mt-3',
    'd-flex',
    'col-md-6',
    'hover:bg-blue-500',
    'w-1/2',
    'w-[3px]',
    'px-4',
    'text-center',
    'bg-dark',
    'flex',
    'rounded-lg',
    'justify-content-center',
    'h-100',
    'container',
    'row',
    'gx-4',
    '-mt-2',
    'fa-star',
    'bi-star-fill',
    'img-fluid',
    'list-unstyled',
  ])('distrusts utility %s', (name) => expect(isStableClass(name)).toBe(false));
  test.each([
    'is-active',
    'Mui-selected',
    'swiper-slide-active',
    'show',
    'open',
    'in',
    'active',
    'tab--active',
    'ng-dirty',
  ])('distrusts state %s', (name) => expect(isStableClass(name)).toBe(false));
  test.each([
    'product-card',
    'card',
    'btn',
    'nav-link',
    'btn-outline-dark',
    'portfolio-item',
    'product_card__title',
    'ProductCard',
    'icon-cart',
    'newsletter-form',
  ])('trusts %s', (name) => expect(isStableClass(name)).toBe(true));
});

test('attribute values with long numbers are not worth selecting by', () => {
  expect(isStableValue('add-to-cart')).toBe(true);
  expect(isStableValue('Close dialog')).toBe(true);
  expect(isStableValue('order-839201')).toBe(false);
  expect(isStableValue('')).toBe(false);
});

describe('text', () => {
  test.each([
    ['Cart (1)', 'Cart'],
    ['  Add\n to   cart ', 'Add to cart'],
    ['Buy for $49.00', 'Buy for'],
    ['12 pieces', 'pieces'],
    ['Sale ends 24.12.2026 at 18:00', 'Sale ends at'],
    ['Save 20 %', 'Save'],
    ['99,00 € now', 'now'],
  ])('%s keeps what stays the same', (text, steady) => expect(steadyText(text)).toBe(steady));
});
