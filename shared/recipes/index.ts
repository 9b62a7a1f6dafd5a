/** Every recipe, one line each. Loaded when first needed: it is data for people, with test pages. */
import { addToCart } from './add-to-cart';
import { newsletter } from './newsletter';
import { pricingView } from './pricing-view';
import type { Recipe } from './recipe';

export const recipes: readonly Recipe[] = [addToCart, newsletter, pricingView];
