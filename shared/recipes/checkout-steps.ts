import type { Recipe } from './recipe';

export const checkoutSteps: Recipe = {
  id: 'checkout-steps',
  title: 'Shipping and payment chosen',
  description: 'Someone goes on from the shipping step, and from the payment step, of the checkout.',
  searches: ['shipping info', 'payment info', 'checkout funnel', 'checkout steps', 'delivery method'],
  business: ['shop'],
  group: 'Shop',
  questions: [
    {
      id: 'shipping',
      ask: 'Point at the form of the shipping step.',
      kind: 'target',
      suggests: ['form[action*="shipping"]', 'form[id*="shipping"]'],
    },
    {
      id: 'payment',
      ask: 'Point at the form of the payment step.',
      kind: 'target',
      suggests: ['form[action*="payment"]', 'form[id*="payment"]'],
    },
  ],
  makes: {
    stages: [{ id: 'conversion', name: 'Conversion' }],
    events: [
      {
        name: 'add_shipping_info',
        title: 'Shipping chosen',
        stage: 'conversion',
        role: 'milestone',
        tier: 1,
        params: { shipping_tier: { type: 'string' } },
      },
      {
        name: 'add_payment_info',
        title: 'Payment chosen',
        stage: 'conversion',
        role: 'milestone',
        tier: 1,
        params: { payment_type: { type: 'string' } },
      },
    ],
    targets: [
      { id: 'shipping-form', name: 'Shipping form', selector: '[[shipping]]' },
      { id: 'payment-form', name: 'Payment form', selector: '[[payment]]' },
    ],
    variables: [
      {
        id: 'chosen_option',
        name: 'Label of the option chosen in the form',
        type: 'element',
        settings: { from: 'target', selector: 'label:has(input:checked)', read: 'text' },
      },
    ],
    rules: [
      {
        id: 'shipping-chosen',
        name: 'Shipping chosen',
        triggers: [{ type: 'form-submit', settings: { target: 'shipping-form' } }],
        event: 'add_shipping_info',
        params: { shipping_tier: '{{chosen_option}}' },
        frequency: { limit: 1, per: 'session' },
      },
      {
        id: 'payment-chosen',
        name: 'Payment chosen',
        triggers: [{ type: 'form-submit', settings: { target: 'payment-form' } }],
        event: 'add_payment_info',
        params: { payment_type: '{{chosen_option}}' },
        frequency: { limit: 1, per: 'session' },
      },
    ],
  },
  fixture: {
    answers: { shipping: '#shipping', payment: '#payment' },
    pages: {
      '*': `<form id="shipping"><input name="street" required><label><input type="radio" name="how" checked> Express</label><button>Go on</button></form>
        <form id="payment"><label><input type="radio" name="with"> Card</label><label><input type="radio" name="with" id="invoice"> Invoice</label><button>Pay</button></form>
        <script>addEventListener('submit', (event) => event.preventDefault());</script>`,
    },
    visits: [
      {
        title: 'goes through both steps, never telling the street',
        acts: [
          { open: '/checkout' },
          { click: '#shipping button' },
          { fill: '[name="street"]', text: 'Secret street 7' },
          {
            click: '#shipping button',
            events: [{ name: 'add_shipping_info', params: { shipping_tier: 'Express' } }],
          },
          { click: '#invoice' },
          {
            click: '#payment button',
            events: [{ name: 'add_payment_info', params: { payment_type: 'Invoice' } }],
          },
        ],
      },
    ],
  },
};
