import type { Recipe } from './recipe';

export const featureDepth: Recipe = {
  id: 'feature-depth',
  title: 'Three different features used',
  description: 'Someone uses a feature; the third different one in a visit counts as its own event.',
  searches: ['feature usage', 'feature adoption', 'aha moment', 'trial engagement'],
  business: ['saas'],
  group: 'Product',
  questions: [
    {
      id: 'features',
      ask: 'Point at a button of a feature; each one like it is a feature.',
      kind: 'target',
      suggests: ['[data-feature]', 'nav[aria-label*="tool"] button'],
    },
    { id: 'count', ask: 'How many different ones?', kind: 'number', default: 3 },
  ],
  makes: {
    stages: [
      { id: 'consideration', name: 'Consideration' },
      { id: 'intent', name: 'Intent' },
    ],
    events: [
      {
        name: 'feature_used',
        title: 'Feature used',
        stage: 'consideration',
        role: 'signal',
        tier: 3,
        params: { feature: { type: 'string' } },
      },
      {
        name: 'feature_depth_3',
        title: 'Several features used',
        stage: 'intent',
        role: 'milestone',
        tier: 1,
        params: { features: { type: 'integer' } },
      },
    ],
    targets: [{ id: 'feature-button', name: 'Feature', selector: '[[features]]' }],
    rules: [
      {
        id: 'feature-used',
        name: 'Feature used',
        triggers: [{ type: 'click', settings: { target: 'feature-button' } }],
        event: 'feature_used',
        params: { feature: '{{click_text}}' },
      },
      {
        id: 'feature-depth',
        name: 'Several features used',
        triggers: [
          {
            type: 'distinct-counter',
            settings: {
              of: { type: 'click', settings: { target: 'feature-button' } },
              by: '{{click_text}}',
              count: '[[count]]',
            },
          },
        ],
        event: 'feature_depth_3',
        params: { features: '[[count]]' },
      },
    ],
  },
  fixture: {
    answers: { features: '.feature' },
    pages: {
      '*': '<button class="feature">Draw</button><button class="feature">Share</button><button class="feature">Export</button>',
    },
    visits: [
      {
        title: 'uses one twice, then two more',
        acts: [
          { open: '/' },
          { click: 'button:nth-of-type(1)', events: [{ name: 'feature_used', params: { feature: 'Draw' } }] },
          { click: 'button:nth-of-type(1)', events: [{ name: 'feature_used', params: { feature: 'Draw' } }] },
          {
            click: 'button:nth-of-type(2)',
            events: [{ name: 'feature_used', params: { feature: 'Share' } }],
          },
          {
            click: 'button:nth-of-type(3)',
            events: [
              { name: 'feature_used', params: { feature: 'Export' } },
              { name: 'feature_depth_3', params: { features: 3 } },
            ],
          },
        ],
      },
    ],
  },
};
