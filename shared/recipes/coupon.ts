import type { Recipe } from './recipe';

export const coupon: Recipe = {
  id: 'coupon',
  title: 'Coupon applied',
  description:
    'Someone enters a coupon and the shop takes it. The code itself is not read from the field, only from what the shop shows.',
  searches: ['discount code', 'promo code', 'voucher', 'gift card'],
  business: ['shop'],
  group: 'Shop',
  questions: [
    {
      id: 'applied',
      ask: 'Point at the message that shows an applied coupon.',
      kind: 'target',
      suggests: ['[class*="coupon-applied"]', '[class*="discount-tag"]'],
    },
  ],
  makes: {
    stages: [{ id: 'intent', name: 'Intent' }],
    events: [
      {
        name: 'coupon_applied',
        title: 'Coupon applied',
        stage: 'intent',
        role: 'signal',
        tier: 2,
        params: { coupon: { type: 'string' } },
      },
    ],
    targets: [{ id: 'coupon-message', name: 'Applied coupon', selector: '[[applied]]' }],
    variables: [
      {
        id: 'applied_coupon',
        name: 'Applied coupon',
        type: 'element',
        settings: { from: 'target', read: 'text' },
      },
    ],
    rules: [
      {
        id: 'coupon-applied',
        name: 'Coupon applied',
        triggers: [{ type: 'element-appears', settings: { target: 'coupon-message' } }],
        event: 'coupon_applied',
        params: { coupon: '{{applied_coupon}}' },
        frequency: { limit: 1, per: 'page' },
      },
    ],
  },
  fixture: {
    answers: { applied: '.applied' },
    pages: {
      '*': `<form><input name="code"><button>Apply</button></form><output></output>
        <script>
          document.querySelector('form').onsubmit = (event) => {
            event.preventDefault();
            const good = document.querySelector('input').value === 'SPRING';
            const message = document.createElement('b');
            if (good) message.className = 'applied';
            message.textContent = good ? 'SPRING −10 %' : 'No such coupon';
            document.querySelector('output').replaceChildren(message);
          };
        </script>`,
    },
    visits: [
      {
        title: 'tries a wrong code, then a right one',
        acts: [
          { open: '/cart' },
          { fill: 'input', text: 'X' },
          { click: 'button' },
          { run: "document.querySelector('input').value = ''" },
          { fill: 'input', text: 'SPRING' },
          { click: 'button', events: [{ name: 'coupon_applied', params: { coupon: 'SPRING −10 %' } }] },
        ],
      },
    ],
  },
};
