import type { Recipe } from './recipe';

export const cartAbandonment: Recipe = {
  id: 'cart-abandonment',
  title: 'Cart abandoned',
  description:
    'Someone put something into the cart and began no checkout for a while, 25 minutes unless you say otherwise.',
  searches: ['abandoned cart', 'abandonment', 'recovery', 'left cart'],
  business: ['shop'],
  group: 'Shop',
  questions: [
    {
      id: 'add',
      ask: 'Which event is sent when something goes into the cart?',
      kind: 'text',
      default: 'add_to_cart',
    },
    { id: 'button', ask: 'Point at an “Add to cart” button.', kind: 'target' },
    { id: 'path', ask: 'Which path has the checkout?', kind: 'text', default: '/checkout' },
    { id: 'wait', ask: 'After how many milliseconds without a checkout?', kind: 'number', default: 1500000 },
  ],
  makes: {
    stages: [{ id: 'intent', name: 'Intent' }],
    events: [
      { name: '[[add]]', title: 'Add to cart', stage: 'intent', role: 'milestone', tier: 1 },
      { name: 'cart_abandoned', title: 'Cart abandoned', stage: 'intent', role: 'signal', tier: 2 },
    ],
    targets: [{ id: 'cart-button', name: 'Add to cart', selector: '[[button]]' }],
    rules: [
      {
        id: 'cart-filled',
        name: 'Add to cart',
        triggers: [{ type: 'click', settings: { target: 'cart-button' } }],
        event: '[[add]]',
      },
      {
        id: 'cart-abandoned',
        name: 'Cart abandoned',
        triggers: [
          {
            type: 'unless',
            settings: {
              of: { type: 'rule-event', settings: { event: '[[add]]' } },
              exceptions: [
                {
                  type: 'page-view',
                  settings: {},
                  conditions: { variable: 'page_path', operator: 'starts-with', value: '[[path]]' },
                },
              ],
              mode: 'after',
              per: 'session',
              withinMs: '[[wait]]',
            },
          },
        ],
        event: 'cart_abandoned',
        frequency: { limit: 1, per: 'session' },
      },
    ],
  },
  fixture: {
    answers: { button: '.add', wait: 1500 },
    pages: { '*': '<button class="add">Add</button>' },
    visits: [
      {
        title: 'fills the cart and stays',
        acts: [
          { open: '/' },
          { click: '.add', events: [{ name: 'add_to_cart' }, { name: 'cart_abandoned' }] },
        ],
      },
      {
        title: 'fills the cart and goes to the checkout',
        acts: [
          { open: '/' },
          { click: '.add', events: [{ name: 'add_to_cart' }] },
          { open: '/checkout' },
          { wait: 2000 },
        ],
      },
    ],
  },
};
