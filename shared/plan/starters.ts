/**
 * What a site of a kind measures first: five to seven micro-conversions over every stage, few enough to be looked at each week.
 * Data only; the recipe of each says how it is noticed. Shared by the first run and by whoever wants a plan to begin with.
 */
import type { PlanEvent, RuleSet, Stage } from '../ruleset/types';
import { contentRead, returned, scrolled, shared, subscribed, timeOnPage, video } from './starters/content';
import {
  caseStudy,
  contacted,
  contactSeen,
  download,
  enquiry,
  formBegun,
  newsletter,
} from './starters/leads';
import {
  addToCart,
  checkoutBegun,
  coupon,
  manyPages,
  productExplorer,
  productView,
  purchase,
  search,
  wishlist,
} from './starters/shop';
import {
  activated,
  callToAction,
  demoAsked,
  features,
  invited,
  planChosen,
  pricing,
  trial,
} from './starters/software';

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

/** In another stage of the way, for a site where it means something else. */
const at = (stage: StarterStage, item: StarterItem, changes: Partial<StarterItem> = {}): StarterItem => ({
  ...item,
  stage,
  ...changes,
});

export const starters: Readonly<Record<StarterBusiness, Starter>> = {
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
