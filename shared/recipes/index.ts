/** Every recipe, one line each. Loaded when first needed: it is data for people, with test pages. */
import { addToCart } from './add-to-cart';
import { cartChanges } from './cart-changes';
import { checkoutStart } from './checkout-start';
import { checkoutSteps } from './checkout-steps';
import { compare } from './compare';
import { coupon } from './coupon';
import { filters } from './filters';
import { newsletter } from './newsletter';
import { pricingView } from './pricing-view';
import { productExplorer } from './product-explorer';
import { productList } from './product-list';
import { productView } from './product-view';
import { purchase } from './purchase';
import type { Recipe } from './recipe';
import { wishlist } from './wishlist';

export const recipes: readonly Recipe[] = [
  addToCart,
  cartChanges,
  checkoutStart,
  checkoutSteps,
  compare,
  coupon,
  filters,
  newsletter,
  pricingView,
  productExplorer,
  productList,
  productView,
  purchase,
  wishlist,
];
