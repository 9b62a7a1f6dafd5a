import type { Recipe } from './recipe';

export const wallet: Recipe = {
  id: 'wallet',
  title: 'Wallet button pressed',
  description: 'Someone presses a button that pays with a wallet, such as Apple Pay, Google Pay or PayPal.',
  searches: ['apple pay', 'google pay', 'paypal', 'express checkout', 'payment request'],
  business: ['shop'],
  group: 'Shop',
  questions: [
    {
      id: 'button',
      ask: 'Point at a wallet button.',
      kind: 'target',
      default: 'apple-pay-button, .gpay-button, [class*="paypal-button"], [aria-label*="Pay" i]',
    },
  ],
  makes: {
    stages: [{ id: 'intent', name: 'Intent' }],
    events: [
      {
        name: 'wallet_click',
        title: 'Wallet button',
        stage: 'intent',
        role: 'signal',
        tier: 1,
        params: { wallet: { type: 'string' } },
      },
    ],
    targets: [{ id: 'wallet-button', name: 'Wallet button', selector: '[[button]]' }],
    variables: [
      {
        id: 'wallet_label',
        name: 'Label of the wallet button',
        type: 'element',
        settings: { from: 'target', read: 'attribute', attribute: 'aria-label' },
      },
    ],
    rules: [
      {
        id: 'wallet-click',
        name: 'Wallet button',
        triggers: [{ type: 'click', settings: { target: 'wallet-button' } }],
        event: 'wallet_click',
        params: { wallet: '{{wallet_label}}' },
      },
    ],
  },
  fixture: {
    answers: {},
    pages: {
      '*': '<button class="gpay-button" aria-label="Buy with GPay"><svg width="30" height="20"></svg></button><button>Other</button>',
    },
    visits: [
      {
        title: 'presses the wallet’s icon',
        acts: [
          { open: '/cart' },
          { click: 'svg', events: [{ name: 'wallet_click', params: { wallet: 'Buy with GPay' } }] },
          { click: 'button:last-child' },
        ],
      },
    ],
  },
};
