import type { Recipe } from './recipe';

export const addToCart: Recipe = {
  id: 'add-to-cart',
  title: 'Add to cart',
  description: 'Someone puts a product into the cart, with its name and price from the same card.',
  searches: ['add to basket', 'add to bag', 'buy button', 'cart add'],
  business: ['shop'],
  group: 'Shop',
  questions: [
    {
      id: 'button',
      ask: 'Point at an “Add to cart” button.',
      kind: 'target',
      suggests: ['[data-testid*="add-to-cart"]', 'form[action*="/cart/add"] [type="submit"]', '[name="add"]'],
    },
    {
      id: 'card',
      ask: 'Point at the product around it.',
      kind: 'target',
      optional: true,
      suggests: ['[itemtype*="Product"]', '[class*="product-card"]', '[data-product]'],
    },
    { id: 'name', ask: 'Point at the product’s name in there.', kind: 'target', default: 'h1, h2, h3' },
    {
      id: 'price',
      ask: 'Point at its price.',
      kind: 'target',
      optional: true,
      suggests: ['[class*="price"]'],
    },
    {
      id: 'locale',
      ask: 'How are prices written? en for 1,299.00, de for 1.299,00.',
      kind: 'text',
      default: 'en',
    },
    { id: 'currency', ask: 'In which currency?', kind: 'text', default: 'USD' },
  ],
  makes: {
    stages: [{ id: 'intent', name: 'Intent' }],
    events: [
      {
        name: 'add_to_cart',
        title: 'Add to cart',
        stage: 'intent',
        role: 'milestone',
        tier: 1,
        params: { item_name: { type: 'string' }, value: { type: 'number' }, currency: { type: 'string' } },
      },
    ],
    targets: [{ id: 'add-button', name: 'Add to cart', selector: '[[button]]' }],
    variables: [
      {
        id: 'cart_item_name',
        name: 'Name of the product added',
        type: 'element',
        settings: { from: 'closest', closest: '[[card]]', selector: '[[name]]', read: 'text' },
      },
      {
        id: 'cart_item_price',
        name: 'Price of the product added',
        type: 'element',
        settings: { from: 'closest', closest: '[[card]]', selector: '[[price]]', read: 'text' },
        format: [{ type: 'number', locale: '[[locale]]' }],
      },
    ],
    rules: [
      {
        id: 'add-to-cart',
        name: 'Add to cart',
        triggers: [{ type: 'click', settings: { target: 'add-button' } }],
        event: 'add_to_cart',
        params: { item_name: '{{cart_item_name}}', value: '{{cart_item_price}}', currency: '[[currency]]' },
      },
    ],
  },
  fixture: {
    answers: { button: '.add', card: '.card', price: '.price' },
    pages: {
      '*': `<div class="card"><h3>Mug</h3><span class="price">$1,012.50</span><button class="add"><b>Add</b></button></div>
        <div class="card"><h3>Bowl</h3><span class="price">$8.00</span><button class="add">Add</button></div>`,
    },
    visits: [
      {
        title: 'adds what is on the same card',
        acts: [
          { open: '/' },
          {
            click: '.card:first-child .add b',
            events: [{ name: 'add_to_cart', params: { item_name: 'Mug', value: 1012.5, currency: 'USD' } }],
          },
          {
            click: '.card:last-of-type .add',
            events: [{ name: 'add_to_cart', params: { item_name: 'Bowl', value: 8, currency: 'USD' } }],
          },
          { click: 'h3' },
        ],
      },
    ],
  },
};
