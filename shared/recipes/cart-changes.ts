import type { Recipe } from './recipe';

export const cartChanges: Recipe = {
  id: 'cart-changes',
  title: 'Cart looked at, product taken out',
  description: 'Someone opens the cart, as a page or as a drawer, or takes a product out of it.',
  searches: ['view cart', 'basket', 'remove from cart', 'mini cart', 'cart drawer'],
  business: ['shop'],
  group: 'Shop',
  questions: [
    { id: 'path', ask: 'Which path has the cart?', kind: 'text', default: '/cart' },
    {
      id: 'drawer',
      ask: 'Point at the cart that slides in, if there is one.',
      kind: 'target',
      optional: true,
      suggests: ['[class*="cart-drawer"]', '[id*="mini-cart"]'],
    },
    {
      id: 'remove',
      ask: 'Point at what takes a product out.',
      kind: 'target',
      suggests: ['[class*="remove"]', 'a[href*="/cart/change"]', '[name="remove"]'],
    },
    {
      id: 'line',
      ask: 'Point at the product’s whole line.',
      kind: 'target',
      suggests: ['[class*="cart-item"]', 'tr'],
    },
    { id: 'name', ask: 'Point at its name in there.', kind: 'target', default: 'a, h3, td' },
  ],
  makes: {
    stages: [{ id: 'intent', name: 'Intent' }],
    events: [
      { name: 'view_cart', title: 'Cart seen', stage: 'intent', role: 'milestone', tier: 2 },
      {
        name: 'remove_from_cart',
        title: 'Taken out of the cart',
        stage: 'intent',
        role: 'signal',
        tier: 3,
        params: { item_name: { type: 'string' } },
      },
    ],
    targets: [
      { id: 'cart-drawer', name: 'Cart drawer', selector: '[[drawer]]' },
      { id: 'remove-button', name: 'Take out of the cart', selector: '[[remove]]' },
    ],
    variables: [
      {
        id: 'removed_item_name',
        name: 'Name of the product taken out',
        type: 'element',
        settings: { from: 'closest', closest: '[[line]]', selector: '[[name]]', read: 'text' },
      },
    ],
    rules: [
      {
        id: 'cart-view',
        name: 'Cart page seen',
        triggers: [{ type: 'page-view', settings: {} }],
        conditions: { variable: 'page_path', operator: 'starts-with', value: '[[path]]' },
        event: 'view_cart',
      },
      {
        id: 'cart-drawer-view',
        name: 'Cart drawer seen',
        triggers: [
          { type: 'element-visible', settings: { target: 'cart-drawer', minMs: 300, times: 'every' } },
        ],
        event: 'view_cart',
      },
      {
        id: 'cart-remove',
        name: 'Taken out of the cart',
        triggers: [{ type: 'click', settings: { target: 'remove-button' } }],
        event: 'remove_from_cart',
        params: { item_name: '{{removed_item_name}}' },
      },
    ],
  },
  fixture: {
    answers: { drawer: '#drawer', remove: '.remove', line: 'li' },
    pages: {
      '*': `<button id="open">Cart</button><div id="drawer" hidden><ul><li><a>Mug</a><button class="remove">×</button></li></ul></div>
        <script>
          const drawer = document.querySelector('#drawer');
          document.querySelector('#open').onclick = () => { drawer.hidden = !drawer.hidden; };
        </script>`,
    },
    visits: [
      {
        title: 'opens the drawer, takes a product out',
        acts: [
          { open: '/' },
          { click: '#open', events: [{ name: 'view_cart' }] },
          { click: '.remove', events: [{ name: 'remove_from_cart', params: { item_name: 'Mug' } }] },
        ],
      },
      { title: 'opens the cart page', acts: [{ open: '/cart', events: [{ name: 'view_cart' }] }] },
    ],
  },
};
