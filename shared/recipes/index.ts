/** Every recipe, one line each. Loaded when first needed: it is data for people, with test pages. */
import { activation } from './activation';
import { addToCart } from './add-to-cart';
import { ajaxForm } from './ajax-form';
import { calendly } from './calendly';
import { campaignVisit } from './campaign-visit';
import { cartAbandonment } from './cart-abandonment';
import { cartChanges } from './cart-changes';
import { chat } from './chat';
import { checkoutStart } from './checkout-start';
import { checkoutSteps } from './checkout-steps';
import { comment } from './comment';
import { compare } from './compare';
import { contactCopied } from './contact-copied';
import { contactLinks } from './contact-links';
import { contactPage } from './contact-page';
import { contentInterest } from './content-interest';
import { contentRead } from './content-read';
import { coupon } from './coupon';
import { cta } from './cta';
import { demoRequest } from './demo-request';
import { download } from './download';
import { engagedTime } from './engaged-time';
import { errors } from './errors';
import { exitIntent } from './exit-intent';
import { experiment } from './experiment';
import { featureDepth } from './feature-depth';
import { featureTour } from './feature-tour';
import { filters } from './filters';
import { formFriction } from './form-friction';
import { frustration } from './frustration';
import { gatedContent } from './gated-content';
import { hubspotForm } from './hubspot-form';
import { invite } from './invite';
import { keptCopy } from './kept-copy';
import { login } from './login';
import { meetingBooked } from './meeting-booked';
import { multiPage } from './multi-page';
import { newsletter } from './newsletter';
import { outbound } from './outbound';
import { pageView } from './page-view';
import { pricingView } from './pricing-view';
import { productExplorer } from './product-explorer';
import { productList } from './product-list';
import { productView } from './product-view';
import { purchase } from './purchase';
import type { Recipe } from './recipe';
import { returnVisit } from './return-visit';
import { scrollDepth } from './scroll-depth';
import { sectionSeen } from './section-seen';
import { signUp } from './sign-up';
import { siteSearch } from './site-search';
import { siteTools } from './site-tools';
import { social } from './social';
import { support } from './support';
import { trialStart } from './trial-start';
import { typeform } from './typeform';
import { video } from './video';
import { wallet } from './wallet';
import { webVitals } from './web-vitals';
import { wishlist } from './wishlist';

export const recipes: readonly Recipe[] = [
  activation,
  addToCart,
  ajaxForm,
  calendly,
  campaignVisit,
  cartAbandonment,
  cartChanges,
  chat,
  checkoutStart,
  checkoutSteps,
  comment,
  compare,
  contactCopied,
  contactLinks,
  contactPage,
  contentInterest,
  contentRead,
  coupon,
  cta,
  demoRequest,
  download,
  engagedTime,
  errors,
  exitIntent,
  experiment,
  featureDepth,
  featureTour,
  filters,
  formFriction,
  frustration,
  gatedContent,
  hubspotForm,
  invite,
  keptCopy,
  login,
  meetingBooked,
  multiPage,
  newsletter,
  outbound,
  pageView,
  pricingView,
  productExplorer,
  productList,
  productView,
  purchase,
  returnVisit,
  scrollDepth,
  sectionSeen,
  signUp,
  siteSearch,
  siteTools,
  social,
  support,
  trialStart,
  typeform,
  video,
  wallet,
  webVitals,
  wishlist,
];
