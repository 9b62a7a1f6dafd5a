import type { Recipe } from './recipe';

export const purchase: Recipe = {
  id: 'purchase',
  title: 'Purchase',
  description:
    'An order is placed: the shop reports it on the data layer. The same order counts once, however often its page is opened.',
  searches: ['order', 'transaction', 'sale', 'thank-you page', 'conversion'],
  business: ['shop'],
  group: 'Shop',
  questions: [
    { id: 'event', ask: 'What does the shop call the event?', kind: 'text', default: 'purchase' },
    {
      id: 'order',
      ask: 'Where in it is the order’s number?',
      kind: 'text',
      default: 'ecommerce.transaction_id',
    },
    { id: 'value', ask: 'Where is its value?', kind: 'text', default: 'ecommerce.value' },
    { id: 'currency', ask: 'Where is the currency?', kind: 'text', default: 'ecommerce.currency' },
  ],
  makes: {
    stages: [{ id: 'conversion', name: 'Conversion' }],
    events: [
      {
        name: 'purchase',
        title: 'Purchase',
        stage: 'conversion',
        role: 'macro',
        tier: 1,
        params: {
          transaction_id: { type: 'string', required: true },
          value: { type: 'number' },
          currency: { type: 'string' },
        },
      },
    ],
    variables: [
      { id: 'order_id', name: 'Order number', type: 'data-layer', settings: { path: '[[order]]' } },
      { id: 'order_value', name: 'Order value', type: 'data-layer', settings: { path: '[[value]]' } },
      {
        id: 'order_currency',
        name: 'Order currency',
        type: 'data-layer',
        settings: { path: '[[currency]]' },
      },
    ],
    rules: [
      {
        id: 'purchase',
        name: 'Purchase',
        triggers: [
          {
            type: 'distinct-counter',
            settings: {
              of: { type: 'data-layer', settings: { event: '[[event]]' } },
              by: '{{order_id}}',
              count: 1,
              per: 'visitor',
            },
          },
        ],
        conditions: { variable: 'order_id', operator: 'is-set' },
        event: 'purchase',
        params: { transaction_id: '{{order_id}}', value: '{{order_value}}', currency: '{{order_currency}}' },
      },
    ],
  },
  fixture: {
    answers: {},
    pages: { '*': '<h1>Thank you</h1>' },
    visits: [
      {
        title: 'buys, and opens the page of the order again',
        acts: [
          { open: '/thank-you' },
          {
            push: { event: 'purchase', ecommerce: { transaction_id: 'A-1', value: 42.5, currency: 'EUR' } },
            events: [{ name: 'purchase', params: { transaction_id: 'A-1', value: 42.5, currency: 'EUR' } }],
          },
          { open: '/thank-you?again' },
          { push: { event: 'purchase', ecommerce: { transaction_id: 'A-1', value: 42.5, currency: 'EUR' } } },
        ],
      },
    ],
  },
};
