/** Steps of a shop. */
import type { StarterItem } from '../starters';

export const productView: StarterItem = {
  recipe: 'product-view',
  makes: 'view_item',
  title: 'Product seen',
  stage: 'consideration',
  tier: 3,
  role: 'milestone',
  why: 'The count that add to cart is measured against: 5 to 10 % of those who see a product add it.',
};

export const wishlist: StarterItem = {
  recipe: 'wishlist',
  makes: 'add_to_wishlist',
  title: 'Saved for later',
  stage: 'consideration',
  tier: 2,
  role: 'signal',
  why: 'Says who wants it but not today, which a reminder can change.',
};

export const addToCart: StarterItem = {
  recipe: 'add-to-cart',
  makes: 'add_to_cart',
  title: 'Add to cart',
  stage: 'intent',
  tier: 1,
  role: 'milestone',
  why: 'The earliest step that clearly means to buy, some five times as frequent as purchases.',
};

export const checkoutBegun: StarterItem = {
  recipe: 'checkout-start',
  makes: 'begin_checkout',
  title: 'Checkout begun',
  stage: 'intent',
  tier: 1,
  role: 'milestone',
  why: 'Shows whether carts are lost before the checkout or in it.',
};

export const purchase: StarterItem = {
  recipe: 'purchase',
  makes: 'purchase',
  title: 'Purchase',
  stage: 'conversion',
  tier: 1,
  role: 'macro',
  why: 'The goal: every other step is worth as much as it predicts of this one.',
};

export const coupon: StarterItem = {
  recipe: 'coupon',
  makes: 'coupon_applied',
  title: 'Coupon applied',
  stage: 'intent',
  tier: 2,
  role: 'signal',
  why: 'Tells how many buyers wait for a discount.',
};

export const productExplorer: StarterItem = {
  recipe: 'product-explorer',
  makes: 'product_explorer',
  title: 'Third product in one visit',
  stage: 'consideration',
  tier: 2,
  role: 'milestone',
  why: 'Comparing several products comes long before a cart, so it is counted soon even on a small shop.',
};

export const manyPages: StarterItem = {
  recipe: 'multi-page',
  makes: 'multi_page_session',
  title: 'Third page in a visit',
  stage: 'interest',
  tier: 3,
  role: 'signal',
  why: 'Happens often enough to show within days whether the right people come.',
};

export const search: StarterItem = {
  recipe: 'site-search',
  makes: 'search',
  title: 'Site search',
  stage: 'consideration',
  tier: 2,
  role: 'signal',
  why: 'People who search know what they want and convert two to three times as often.',
};
