/**
 * What a site of a kind measures first: five to seven micro-conversions over every stage, few enough to be looked at each week.
 * Data only; the recipe of each says how it is noticed. Shared by the first run and by whoever wants a plan to begin with.
 */
import type { PlanEvent, RuleSet, Stage } from '../ruleset/types';

export type StarterBusiness = NonNullable<RuleSet['site']['business']>;

export interface StarterItem {
  /** Id of the recipe that measures it. */
  recipe: string;
  /** The event of that recipe it stands for, by the name the recipe gives it. */
  makes: string;
  /** Name in the plan, where the recipe's own says less: a newsletter is not just any lead. Otherwise `makes`. */
  name?: string;
  title: string;
  stage: StarterStage;
  /** 1: high intent; 3: so easy that many do it. */
  tier: NonNullable<PlanEvent['tier']>;
  role: NonNullable<PlanEvent['role']>;
  /** One sentence: what its number tells. */
  why: string;
}

export interface StarterPlan {
  /** In the order of the way. */
  items: readonly StarterItem[];
  /** Also usual for such a site, and left out so that the plan stays short. */
  more: readonly StarterItem[];
}

export type StarterStage = 'interest' | 'consideration' | 'intent' | 'conversion';

/** The way most people take, from the first look to the goal. */
export const starterStages: readonly (Stage & { id: StarterStage })[] = [
  { id: 'interest', name: 'Interest' },
  { id: 'consideration', name: 'Consideration' },
  { id: 'intent', name: 'Intent' },
  { id: 'conversion', name: 'Conversion' },
];

/** `lowTraffic`: steps that come earlier and happen more often, because a rate of a few dozen a month says nothing. */
export function starterPlan(business: StarterBusiness, lowTraffic: boolean): StarterPlan {
  const { usual, few, more } = starters[business];
  const chosen = lowTraffic ? few : usual;
  const others = [...(lowTraffic ? usual : few), ...more];
  const isNew = ({ recipe, makes }: StarterItem, at: number) =>
    !chosen.some((item) => item.recipe === recipe && item.makes === makes) &&
    others.findIndex((item) => item.recipe === recipe && item.makes === makes) === at;
  return { items: inOrder(chosen), more: inOrder(others.filter(isNew)) };
}

function inOrder(items: readonly StarterItem[]): StarterItem[] {
  return starterStages.flatMap(({ id }) => items.filter(({ stage }) => stage === id));
}

interface Starter {
  usual: readonly StarterItem[];
  /** For a site with few visitors. */
  few: readonly StarterItem[];
  more: readonly StarterItem[];
}

const newsletter: StarterItem = {
  recipe: 'newsletter',
  makes: 'generate_lead',
  name: 'newsletter_signup',
  title: 'Newsletter sign-up',
  stage: 'interest',
  tier: 3,
  role: 'milestone',
  why: 'Costs a visitor little, and whoever signs up can be reached again.',
};
const productView: StarterItem = {
  recipe: 'product-view',
  makes: 'view_item',
  title: 'Product seen',
  stage: 'consideration',
  tier: 3,
  role: 'milestone',
  why: 'The count that add to cart is measured against: 5 to 10 % of those who see a product add it.',
};
const wishlist: StarterItem = {
  recipe: 'wishlist',
  makes: 'add_to_wishlist',
  title: 'Saved for later',
  stage: 'consideration',
  tier: 2,
  role: 'signal',
  why: 'Says who wants it but not today, which a reminder can change.',
};
const addToCart: StarterItem = {
  recipe: 'add-to-cart',
  makes: 'add_to_cart',
  title: 'Add to cart',
  stage: 'intent',
  tier: 1,
  role: 'milestone',
  why: 'The earliest step that clearly means to buy, some five times as frequent as purchases.',
};
const checkoutBegun: StarterItem = {
  recipe: 'checkout-start',
  makes: 'begin_checkout',
  title: 'Checkout begun',
  stage: 'intent',
  tier: 1,
  role: 'milestone',
  why: 'Shows whether carts are lost before the checkout or in it.',
};
const purchase: StarterItem = {
  recipe: 'purchase',
  makes: 'purchase',
  title: 'Purchase',
  stage: 'conversion',
  tier: 1,
  role: 'macro',
  why: 'The goal: every other step is worth as much as it predicts of this one.',
};
const coupon: StarterItem = {
  recipe: 'coupon',
  makes: 'coupon_applied',
  title: 'Coupon applied',
  stage: 'intent',
  tier: 2,
  role: 'signal',
  why: 'Tells how many buyers wait for a discount.',
};
const productExplorer: StarterItem = {
  recipe: 'product-explorer',
  makes: 'product_explorer',
  title: 'Third product in one visit',
  stage: 'consideration',
  tier: 2,
  role: 'milestone',
  why: 'Comparing several products comes long before a cart, so it is counted soon even on a small shop.',
};
const manyPages: StarterItem = {
  recipe: 'multi-page',
  makes: 'multi_page_session',
  title: 'Third page in a visit',
  stage: 'interest',
  tier: 3,
  role: 'signal',
  why: 'Happens often enough to show within days whether the right people come.',
};
const search: StarterItem = {
  recipe: 'site-search',
  makes: 'search',
  title: 'Site search',
  stage: 'consideration',
  tier: 2,
  role: 'signal',
  why: 'People who search know what they want and convert two to three times as often.',
};
const callToAction: StarterItem = {
  recipe: 'cta',
  makes: 'select_content',
  title: 'Call to action pressed',
  stage: 'interest',
  tier: 3,
  role: 'milestone',
  why: 'The first step off the landing page: it shows whether the promise there is understood.',
};
const pricing: StarterItem = {
  recipe: 'pricing-view',
  makes: 'pricing_view',
  title: 'Pricing seen',
  stage: 'consideration',
  tier: 2,
  role: 'milestone',
  why: 'Nobody looks at prices for fun: it parts readers from buyers.',
};
const planChosen: StarterItem = {
  recipe: 'pricing-view',
  makes: 'pricing_cta_click',
  title: 'Plan chosen',
  stage: 'intent',
  tier: 1,
  role: 'milestone',
  why: 'The last step before the sign-up form, so what is lost after it is lost in the form.',
};
const trial: StarterItem = {
  recipe: 'trial-start',
  makes: 'trial_start',
  title: 'Trial started',
  stage: 'conversion',
  tier: 1,
  role: 'macro',
  why: 'The goal on the site: 2 to 5 % of visitors is usual.',
};
const activated: StarterItem = {
  recipe: 'activation',
  makes: 'activation_complete',
  title: 'Activation',
  stage: 'conversion',
  tier: 1,
  role: 'milestone',
  why: 'Who has used what makes the product work for them is far likelier to stay.',
};
const invited: StarterItem = {
  recipe: 'invite',
  makes: 'invite_sent',
  title: 'Invitation sent',
  stage: 'conversion',
  tier: 2,
  role: 'signal',
  why: 'People invite others to what they mean to keep.',
};
const demoAsked: StarterItem = {
  recipe: 'demo-request',
  makes: 'generate_lead',
  name: 'demo_request',
  title: 'Demo asked for',
  stage: 'intent',
  tier: 1,
  role: 'milestone',
  why: 'Larger customers ask for a demo instead of starting a trial.',
};
const features: StarterItem = {
  recipe: 'feature-depth',
  makes: 'feature_depth_3',
  title: 'Three different features used',
  stage: 'intent',
  tier: 1,
  role: 'milestone',
  why: 'Trials that use three features convert three to five times as often.',
};
const download: StarterItem = {
  recipe: 'download',
  makes: 'resource_download',
  title: 'File downloaded',
  stage: 'consideration',
  tier: 2,
  role: 'milestone',
  why: 'A price list or guide is taken along to convince somebody else; 5 to 15 % of its readers do.',
};
const caseStudy: StarterItem = {
  recipe: 'content-interest',
  makes: 'case_study_read',
  title: 'Case study read',
  stage: 'consideration',
  tier: 2,
  role: 'signal',
  why: 'Three minutes with a case study is a buyer at work, half a minute is a reader passing by.',
};
const contactSeen: StarterItem = {
  recipe: 'contact-page',
  makes: 'contact_view',
  title: 'Contact page seen',
  stage: 'intent',
  tier: 2,
  role: 'milestone',
  why: 'The count that enquiries are measured against.',
};
const contacted: StarterItem = {
  recipe: 'contact-links',
  makes: 'contact_click',
  title: 'Call, mail or messenger',
  stage: 'intent',
  tier: 1,
  role: 'signal',
  why: 'Many enquiries never pass through the form; without this they are nobody’s success.',
};
const enquiry: StarterItem = {
  recipe: 'ajax-form',
  makes: 'generate_lead',
  title: 'Enquiry sent',
  stage: 'conversion',
  tier: 1,
  role: 'macro',
  why: 'The goal: a name and a wish that sales can answer.',
};
const formBegun: StarterItem = {
  recipe: 'form-friction',
  makes: 'lead_form_start',
  title: 'Enquiry begun',
  stage: 'intent',
  tier: 1,
  role: 'milestone',
  why: 'Several times as frequent as enquiries sent, and it shows how many give up in the form.',
};
const timeOnPage: StarterItem = {
  recipe: 'engaged-time',
  makes: 'engaged_time',
  title: 'Time on a page',
  stage: 'interest',
  tier: 3,
  role: 'signal',
  why: 'Half a minute of real attention is common enough to compare channels within a week.',
};
const contentRead: StarterItem = {
  recipe: 'content-read',
  makes: 'content_read',
  title: 'Content read',
  stage: 'interest',
  tier: 3,
  role: 'milestone',
  why: 'Three quarters of the text and a minute of time: read, not just opened.',
};
const scrolled: StarterItem = {
  recipe: 'scroll-depth',
  makes: 'scroll_depth',
  title: 'Page scrolled',
  stage: 'interest',
  tier: 3,
  role: 'signal',
  why: 'The most frequent sign that a text is followed, and where it loses people.',
};
const returned: StarterItem = {
  recipe: 'return-visit',
  makes: 'return_visit',
  title: 'Return within a week',
  stage: 'intent',
  tier: 1,
  role: 'milestone',
  why: 'Coming back within seven days is what subscribers did before they subscribed.',
};
const shared: StarterItem = {
  recipe: 'social',
  makes: 'share',
  title: 'Shared',
  stage: 'intent',
  tier: 2,
  role: 'signal',
  why: 'Readers put their own name beside it, and bring the next ones.',
};
const subscribed: StarterItem = {
  ...newsletter,
  title: 'Newsletter subscribed',
  stage: 'conversion',
  tier: 1,
  role: 'macro',
  why: 'The goal: a reader who can be reached without a search engine in between.',
};
const video: StarterItem = {
  recipe: 'video',
  makes: 'video_done',
  title: 'Video watched',
  stage: 'consideration',
  tier: 2,
  role: 'signal',
  why: 'Watching to three quarters or more says as much as reading a page of arguments.',
};

/** In another stage of the way, for a site where it means something else. */
const at = (stage: StarterStage, item: StarterItem, changes: Partial<StarterItem> = {}): StarterItem => ({
  ...item,
  stage,
  ...changes,
});

const starters: Readonly<Record<StarterBusiness, Starter>> = {
  shop: {
    usual: [newsletter, productView, wishlist, addToCart, checkoutBegun, purchase],
    few: [manyPages, search, productView, productExplorer, addToCart, purchase],
    more: [coupon, video],
  },
  saas: {
    usual: [callToAction, pricing, planChosen, trial, activated, invited],
    few: [callToAction, at('consideration', manyPages, { tier: 2 }), pricing, planChosen, trial],
    more: [demoAsked, features, video, contentRead],
  },
  leads: {
    usual: [newsletter, download, caseStudy, contactSeen, contacted, enquiry],
    few: [
      timeOnPage,
      at('consideration', manyPages, { role: 'milestone', tier: 2 }),
      at('consideration', contactSeen),
      contacted,
      formBegun,
      enquiry,
    ],
    more: [at('consideration', pricing), demoAsked, video],
  },
  content: {
    usual: [
      contentRead,
      search,
      at('consideration', manyPages, { role: 'milestone', tier: 2 }),
      returned,
      shared,
      subscribed,
    ],
    few: [
      scrolled,
      contentRead,
      at('consideration', manyPages, { role: 'milestone', tier: 2 }),
      returned,
      subscribed,
    ],
    more: [video, timeOnPage],
  },
  other: {
    usual: [
      callToAction,
      at('consideration', manyPages, { role: 'milestone', tier: 2 }),
      search,
      returned,
      contacted,
      enquiry,
    ],
    few: [
      timeOnPage,
      callToAction,
      at('consideration', manyPages, { role: 'milestone', tier: 2 }),
      contacted,
      formBegun,
      enquiry,
    ],
    more: [newsletter, download, video],
  },
};
