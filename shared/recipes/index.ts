/** Every recipe, one line each. Loaded when first needed: it is data for people, with test pages. */
import { addToCart } from './add-to-cart';
import { newsletter } from './newsletter';
import { pricingView } from './pricing-view';
import { productView } from './product-view';
import type { Recipe } from './recipe';
import { wishlist } from './wishlist';

export const recipes: readonly Recipe[] = [addToCart, newsletter, pricingView, productView, wishlist];
