import type { Sight } from './sight';
import * as words from './words';

const cards = ['[itemtype*="Product"]', '[class*="product-card"]', '[data-product]', '[class*="product"]'];
const prices = ['[itemprop="price"]', '[class*="price"]', '[data-price]'];

/** What shops have. */
export const shopSights: readonly Sight[] = [
  {
    id: 'add-to-cart',
    title: 'Add to cart button',
    recipe: 'add-to-cart',
    question: 'button',
    look: {
      at: 'control',
      says: words.addToCart,
      named: /(^|[-_])(add[-_]?to[-_]?(cart|bag|basket)|addtocart|buy[-_]?button|atc)([-_]|$)/i,
      leads: /\/cart\/add\b|[?&]add-to-cart=/,
    },
    also: { card: 'container', price: prices },
    weight: 1,
  },
  {
    id: 'buy-now',
    title: 'Buy now button',
    recipe: 'cta',
    question: 'button',
    look: { at: 'control', says: words.buyNow },
    weight: 1,
  },
  {
    id: 'wallet',
    title: 'Wallet button',
    recipe: 'wallet',
    question: 'button',
    look: {
      at: 'control',
      named: /(apple|google|g|shop|amazon)[-_]?pay|paypal[-_]?button/i,
      selectors: ['apple-pay-button'],
    },
    weight: 2,
  },
  {
    id: 'wishlist',
    title: 'Save for later button',
    recipe: 'wishlist',
    question: 'button',
    look: { at: 'control', says: words.wishlist, named: /wish[-_]?list|favou?rite|save[-_]for[-_]later/i },
    also: { card: 'container' },
    weight: 2,
  },
  {
    id: 'checkout',
    title: 'Way to the checkout',
    recipe: 'checkout-start',
    pathFor: 'path',
    look: { at: 'control', says: words.checkout, leads: /\/check-?out\b|\/kasse\b/ },
    weight: 1,
  },
  {
    id: 'cart-remove',
    title: 'Remove from cart',
    recipe: 'cart-changes',
    question: 'remove',
    look: {
      at: 'control',
      named: /(cart|basket|line|item)[-_]?remove|remove[-_]?(from[-_]?cart|item|line)/i,
      leads: /\/cart\/(change|remove)\b/,
    },
    also: { line: 'container' },
    weight: 2,
  },
  {
    id: 'coupon',
    title: 'Coupon field',
    recipe: 'coupon',
    look: { at: 'field', says: words.coupon, named: /coupon|promo|voucher|discount|gift[-_]?card/i },
    also: { applied: ['[class*="coupon-applied"]', '[class*="discount-tag"]', '[class*="applied"]'] },
    weight: 2,
  },
  {
    id: 'product-list',
    title: 'List of products',
    recipe: 'product-list',
    question: 'link',
    sectionFor: 'path',
    look: { at: 'control', leads: /^\/([^/]+\/)?(products?|p|item|artikel|produkte?)\/[^/]+/ },
    also: { card: 'container', name: ['h2', 'h3', 'h4', '[class*="title"]', '[class*="name"]'] },
    weight: 3,
  },
  {
    id: 'product-page',
    title: 'Product page',
    recipe: 'product-view',
    pathFor: 'path',
    look: {
      at: 'page',
      leads: /^\/([^/]+\/)?(products?|p|item|artikel|produkte?)\/[^/]+/,
      with: [
        `${cards[0]}, meta[property="og:type"][content="product"], [itemprop="price"], [class*="price"]`,
      ],
    },
    weight: 1,
  },
  {
    id: 'compare',
    title: 'Compare boxes',
    recipe: 'compare',
    question: 'boxes',
    look: { at: 'field', says: words.compare, named: /compare|vergleich/i },
    weight: 3,
  },
  {
    id: 'filters',
    title: 'Filters and sorting',
    recipe: 'filters',
    question: 'filters',
    look: {
      at: 'thing',
      selectors: ['[class*="filter"]:not(button)', '[class*="facet"]', 'select[name*="sort"]'],
    },
    weight: 3,
  },
  {
    id: 'shipping',
    title: 'Shipping and payment steps',
    recipe: 'checkout-steps',
    question: 'shipping',
    look: { at: 'form', named: /shipping|delivery|versand/i },
    also: { payment: ['form[action*="payment"]', 'form[id*="payment"]', 'form[class*="payment"]'] },
    weight: 2,
  },
];
