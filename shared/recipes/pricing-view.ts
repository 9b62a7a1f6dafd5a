import type { Recipe } from './recipe';

export const pricingView: Recipe = {
  id: 'pricing-view',
  title: 'Pricing seen',
  description: 'Someone views the pricing page, or chooses a plan on it.',
  searches: ['pricing page', 'plans', 'plan click', 'price list'],
  business: ['saas', 'leads'],
  group: 'Product',
  questions: [
    { id: 'path', ask: 'Which path has the pricing page?', kind: 'text', default: '/pricing' },
    {
      id: 'plan',
      ask: 'Point at the button that chooses a plan.',
      kind: 'target',
      optional: true,
      suggests: ['[class*="pricing"] a', '[class*="plan"] button', '[class*="plan"] a'],
    },
  ],
  makes: {
    stages: [
      { id: 'consideration', name: 'Consideration' },
      { id: 'intent', name: 'Intent' },
    ],
    events: [
      {
        name: 'pricing_view',
        title: 'Pricing seen',
        stage: 'consideration',
        role: 'milestone',
        tier: 2,
        params: { page: { type: 'string' }, source: { type: 'string' } },
      },
      {
        name: 'pricing_cta_click',
        title: 'Plan chosen',
        stage: 'intent',
        role: 'milestone',
        tier: 1,
        params: { plan: { type: 'string' } },
      },
    ],
    rules: [
      {
        id: 'pricing-view',
        name: 'Pricing seen',
        triggers: [{ type: 'page-view', settings: {} }],
        conditions: { variable: 'page_path', operator: 'starts-with', value: '[[path]]' },
        event: 'pricing_view',
        params: { page: '{{page_path}}', source: '{{page_referrer}}' },
        frequency: { limit: 1, per: 'page' },
      },
      {
        id: 'plan-click',
        name: 'Plan chosen',
        triggers: [{ type: 'click', settings: { target: '[[plan]]' } }],
        event: 'pricing_cta_click',
        params: { plan: '{{click_text}}' },
      },
    ],
  },
  fixture: {
    answers: { plan: '.plan button' },
    pages: {
      '/': '<a href="/pricing">Pricing</a>',
      '/pricing': '<div class="plan"><h2>Pro</h2><button type="button">Choose <b>Pro</b></button></div>',
    },
    visits: [
      {
        title: 'views the pricing page and chooses a plan',
        acts: [
          { open: '/' },
          {
            click: 'a',
            events: [{ name: 'pricing_view', params: { page: '/pricing', source: 'https://shop.example/' } }],
          },
          { click: '.plan b', events: [{ name: 'pricing_cta_click', params: { plan: 'Choose Pro' } }] },
        ],
      },
    ],
  },
};
