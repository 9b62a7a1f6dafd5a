import type { Recipe } from './recipe';

export const productExplorer: Recipe = {
  id: 'product-explorer',
  title: 'Third product in one visit',
  description: 'Someone looks at several products in one visit. Counts once a visit.',
  searches: ['product views per session', 'browsing', 'engaged shopper', 'multiple products'],
  business: ['shop'],
  group: 'Shop',
  questions: [
    { id: 'path', ask: 'How do the paths of product pages begin?', kind: 'text', default: '/product' },
    { id: 'count', ask: 'How many products?', kind: 'number', default: 3 },
  ],
  makes: {
    stages: [{ id: 'consideration', name: 'Consideration' }],
    events: [
      {
        name: 'product_explorer',
        title: 'Several products seen',
        stage: 'consideration',
        role: 'signal',
        tier: 2,
        params: { count: { type: 'integer' } },
      },
    ],
    rules: [
      {
        id: 'product-explorer',
        name: 'Several products in one visit',
        triggers: [
          {
            type: 'counter',
            settings: {
              of: {
                type: 'page-view',
                settings: {},
                conditions: { variable: 'page_path', operator: 'starts-with', value: '[[path]]' },
              },
              count: '[[count]]',
              per: 'session',
            },
          },
        ],
        event: 'product_explorer',
        params: { count: '[[count]]' },
      },
    ],
  },
  fixture: {
    answers: {},
    pages: { '*': '<h1>Page</h1>' },
    visits: [
      {
        title: 'sees three products, by loading and within an app',
        acts: [
          { open: '/product/1' },
          { open: '/' },
          { navigate: '/product/2' },
          { open: '/product/3', events: [{ name: 'product_explorer', params: { count: 3 } }] },
          { open: '/product/4' },
        ],
      },
    ],
  },
};
