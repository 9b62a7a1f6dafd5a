/** Steps of software that is tried before it is bought. */
import type { StarterItem } from '../starters';

export const callToAction: StarterItem = {
  recipe: 'cta',
  makes: 'select_content',
  title: 'Call to action pressed',
  stage: 'interest',
  tier: 3,
  role: 'milestone',
  why: 'The first step off the landing page: it shows whether the promise there is understood.',
};

export const pricing: StarterItem = {
  recipe: 'pricing-view',
  makes: 'pricing_view',
  title: 'Pricing seen',
  stage: 'consideration',
  tier: 2,
  role: 'milestone',
  why: 'Nobody looks at prices for fun: it parts readers from buyers.',
};

export const planChosen: StarterItem = {
  recipe: 'pricing-view',
  makes: 'pricing_cta_click',
  title: 'Plan chosen',
  stage: 'intent',
  tier: 1,
  role: 'milestone',
  why: 'The last step before the sign-up form, so what is lost after it is lost in the form.',
};

export const trial: StarterItem = {
  recipe: 'trial-start',
  makes: 'trial_start',
  title: 'Trial started',
  stage: 'conversion',
  tier: 1,
  role: 'macro',
  why: 'The goal on the site: 2 to 5 % of visitors is usual.',
};

export const activated: StarterItem = {
  recipe: 'activation',
  makes: 'activation_complete',
  title: 'Activation',
  stage: 'conversion',
  tier: 1,
  role: 'milestone',
  why: 'Who has used what makes the product work for them is far likelier to stay.',
};

export const invited: StarterItem = {
  recipe: 'invite',
  makes: 'invite_sent',
  title: 'Invitation sent',
  stage: 'conversion',
  tier: 2,
  role: 'signal',
  why: 'People invite others to what they mean to keep.',
};

export const demoAsked: StarterItem = {
  recipe: 'demo-request',
  makes: 'generate_lead',
  name: 'demo_request',
  title: 'Demo asked for',
  stage: 'intent',
  tier: 1,
  role: 'milestone',
  why: 'Larger customers ask for a demo instead of starting a trial.',
};

export const features: StarterItem = {
  recipe: 'feature-depth',
  makes: 'feature_depth_3',
  title: 'Three different features used',
  stage: 'intent',
  tier: 1,
  role: 'milestone',
  why: 'Trials that use three features convert three to five times as often.',
};
