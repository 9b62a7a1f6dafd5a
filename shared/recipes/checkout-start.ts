import type { Recipe } from './recipe';

export const checkoutStart: Recipe = {
  id: 'checkout-start',
  title: 'Checkout begun',
  description: 'Someone reaches the first step of the checkout. Counts once a visit.',
  searches: ['begin checkout', 'checkout start', 'proceed to checkout'],
  business: ['shop'],
  group: 'Shop',
  questions: [
    { id: 'path', ask: 'Which path has the first step?', kind: 'text', default: '/checkout' },
    {
      id: 'total',
      ask: 'Point at the order’s total.',
      kind: 'target',
      optional: true,
      suggests: ['[class*="total"]'],
    },
    {
      id: 'locale',
      ask: 'How are prices written? en for 1,299.00, de for 1.299,00.',
      kind: 'text',
      default: 'en',
    },
  ],
  makes: {
    stages: [{ id: 'intent', name: 'Intent' }],
    events: [
      {
        name: 'begin_checkout',
        title: 'Checkout begun',
        stage: 'intent',
        role: 'milestone',
        tier: 1,
        params: { value: { type: 'number' } },
      },
    ],
    variables: [
      {
        id: 'checkout_total',
        name: 'Total of the order',
        type: 'element',
        settings: { from: 'page', selector: '[[total]]', read: 'text' },
        format: [{ type: 'number', locale: '[[locale]]' }],
      },
    ],
    rules: [
      {
        id: 'checkout-start',
        name: 'Checkout begun',
        triggers: [{ type: 'page-view', settings: { when: 'content' } }],
        conditions: { variable: 'page_path', operator: 'equals', value: '[[path]]' },
        event: 'begin_checkout',
        params: { value: '{{checkout_total}}' },
        frequency: { limit: 1, per: 'session' },
      },
    ],
  },
  fixture: {
    answers: { total: '.total' },
    pages: { '*': '<p class="total">Total: $42.00</p>' },
    visits: [
      {
        title: 'begins, goes back to the cart, and begins again',
        acts: [
          { open: '/cart' },
          { open: '/checkout', events: [{ name: 'begin_checkout', params: { value: 42 } }] },
          { open: '/cart' },
          { open: '/checkout' },
        ],
      },
    ],
  },
};
