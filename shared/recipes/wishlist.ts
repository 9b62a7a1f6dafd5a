import type { Recipe } from './recipe';

export const wishlist: Recipe = {
  id: 'wishlist',
  title: 'Saved for later',
  description: 'Someone puts a product on the wish list. Taking it off again does not count.',
  searches: ['wish list', 'favourite', 'favorite', 'heart', 'save for later', 'bookmark'],
  business: ['shop'],
  group: 'Shop',
  questions: [
    {
      id: 'button',
      ask: 'Point at a button that saves a product, while it is not saved.',
      kind: 'target',
      suggests: ['[aria-pressed="false"][class*="wish"]', '[class*="wishlist"]', '[class*="favorite"]'],
    },
    {
      id: 'card',
      ask: 'Point at the product around it.',
      kind: 'target',
      suggests: ['[itemtype*="Product"]', '[class*="product-card"]', '[data-product]'],
    },
    { id: 'name', ask: 'Point at the product’s name in there.', kind: 'target', default: 'h1, h2, h3' },
  ],
  makes: {
    stages: [{ id: 'intent', name: 'Intent' }],
    events: [
      {
        name: 'add_to_wishlist',
        title: 'Saved for later',
        stage: 'intent',
        role: 'signal',
        tier: 2,
        params: { item_name: { type: 'string' } },
      },
    ],
    targets: [{ id: 'save-button', name: 'Save for later', selector: '[[button]]' }],
    variables: [
      {
        id: 'saved_item_name',
        name: 'Name of the product saved',
        type: 'element',
        settings: { from: 'closest', closest: '[[card]]', selector: '[[name]]', read: 'text' },
      },
      {
        id: 'click_pressed',
        name: 'Pressed state of the clicked button',
        type: 'element',
        settings: { from: 'target', read: 'attribute', attribute: 'aria-pressed' },
      },
    ],
    rules: [
      {
        id: 'save-for-later',
        name: 'Saved for later',
        triggers: [{ type: 'click', settings: { target: 'save-button' } }],
        // The state before the click: page code runs after ours.
        conditions: { not: { variable: 'click_pressed', operator: 'equals', value: 'true' } },
        event: 'add_to_wishlist',
        params: { item_name: '{{saved_item_name}}' },
      },
    ],
  },
  fixture: {
    answers: { button: '.wish', card: '.card' },
    pages: {
      '*': `<div class="card"><h3>Mug</h3><button class="wish" aria-pressed="false">Save</button></div>
        <script>
          const button = document.querySelector('.wish');
          button.onclick = () => button.setAttribute('aria-pressed', button.getAttribute('aria-pressed') === 'false');
        </script>`,
    },
    visits: [
      {
        title: 'saves, takes it off, saves again',
        acts: [
          { open: '/' },
          { click: '.wish', events: [{ name: 'add_to_wishlist', params: { item_name: 'Mug' } }] },
          { click: '.wish' },
          { click: '.wish', events: [{ name: 'add_to_wishlist', params: { item_name: 'Mug' } }] },
        ],
      },
    ],
  },
};
