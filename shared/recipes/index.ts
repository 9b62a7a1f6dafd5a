/** Every recipe, one line each. Loaded when first needed: it is data for people, with test pages. */
import { activation } from './activation';
import { addToCart } from './add-to-cart';
import { ajaxForm } from './ajax-form';
import { cartAbandonment } from './cart-abandonment';
import { cartChanges } from './cart-changes';
import { checkoutStart } from './checkout-start';
import { checkoutSteps } from './checkout-steps';
import { comment } from './comment';
import { compare } from './compare';
import { contentInterest } from './content-interest';
import { coupon } from './coupon';
import { demoRequest } from './demo-request';
import { download } from './download';
import { featureDepth } from './feature-depth';
import { featureTour } from './feature-tour';
import { filters } from './filters';
import { formFriction } from './form-friction';
import { gatedContent } from './gated-content';
import { invite } from './invite';
import { login } from './login';
import { newsletter } from './newsletter';
import { pricingView } from './pricing-view';
import { productExplorer } from './product-explorer';
import { productList } from './product-list';
import { productView } from './product-view';
import { purchase } from './purchase';
import type { Recipe } from './recipe';
import { signUp } from './sign-up';
import { siteSearch } from './site-search';
import { trialStart } from './trial-start';
import { wishlist } from './wishlist';

export const recipes: readonly Recipe[] = [
  activation,
  addToCart,
  ajaxForm,
  cartAbandonment,
  cartChanges,
  checkoutStart,
  checkoutSteps,
  comment,
  compare,
  contentInterest,
  coupon,
  demoRequest,
  download,
  featureDepth,
  featureTour,
  filters,
  formFriction,
  gatedContent,
  invite,
  login,
  newsletter,
  pricingView,
  productExplorer,
  productList,
  productView,
  purchase,
  signUp,
  siteSearch,
  trialStart,
  wishlist,
];
