import type { Recipe } from './recipe';

export const productView: Recipe = {
  id: 'product-view',
  title: 'Product seen',
  description:
    'Someone opens the page of a product. Its name and price come from what the page says for search engines, else from where you point.',
  searches: ['product page', 'product detail', 'view item', 'PDP'],
  business: ['shop'],
  group: 'Shop',
  questions: [
    { id: 'path', ask: 'How do the paths of product pages begin?', kind: 'text', default: '/product' },
    { id: 'name', ask: 'Point at the product’s name.', kind: 'target', default: 'h1' },
    {
      id: 'price',
      ask: 'Point at its price.',
      kind: 'target',
      default: '[itemprop="price"], [class*="price"]',
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
    stages: [{ id: 'consideration', name: 'Consideration' }],
    events: [
      {
        name: 'view_item',
        title: 'Product seen',
        stage: 'consideration',
        role: 'milestone',
        tier: 3,
        params: { item_name: { type: 'string' }, value: { type: 'number' }, currency: { type: 'string' } },
      },
    ],
    variables: [
      {
        id: 'shown_name',
        name: 'Product name as shown',
        type: 'element',
        settings: { from: 'page', selector: '[[name]]', read: 'text' },
      },
      {
        id: 'shown_price',
        name: 'Product price as shown',
        type: 'element',
        settings: { from: 'page', selector: '[[price]]', read: 'text' },
        format: [{ type: 'number', locale: '[[locale]]' }],
      },
      {
        id: 'stated_name',
        name: 'Product name for search engines',
        type: 'structured-data',
        settings: { item: 'Product', path: 'name' },
      },
      {
        id: 'stated_price',
        name: 'Product price for search engines',
        type: 'structured-data',
        settings: { item: 'Product', path: 'offers.price' },
      },
      {
        id: 'product_name',
        name: 'Product name',
        type: 'conditional',
        settings: {
          rows: [{ if: { variable: 'stated_name', operator: 'is-set' }, value: '{{stated_name}}' }],
          otherwise: '{{shown_name}}',
        },
      },
      {
        id: 'product_price',
        name: 'Product price',
        type: 'conditional',
        settings: {
          rows: [{ if: { variable: 'stated_price', operator: 'is-set' }, value: '{{stated_price}}' }],
          otherwise: '{{shown_price}}',
        },
      },
    ],
    rules: [
      {
        id: 'product-view',
        name: 'Product seen',
        triggers: [{ type: 'page-view', settings: { when: 'content' } }],
        conditions: { variable: 'page_path', operator: 'starts-with', value: '[[path]]' },
        event: 'view_item',
        params: { item_name: '{{product_name}}', value: '{{product_price}}', currency: '[[currency]]' },
        frequency: { limit: 1, per: 'page' },
      },
    ],
  },
  fixture: {
    answers: { price: '.price', locale: 'de', currency: 'EUR' },
    pages: {
      '/': '<h1>Shop</h1>',
      '/product/mug': '<h1>Mug</h1><p class="price">1.012,50 €</p>',
      '/product/bowl': `<h1>The bowl</h1><script type="application/ld+json">
        {"@type":"Product","name":"Bowl","offers":{"@type":"Offer","price":"8.00","priceCurrency":"EUR"}}</script>`,
    },
    visits: [
      {
        title: 'opens the home page, a product, and one that says what it is',
        acts: [
          { open: '/' },
          {
            open: '/product/mug',
            events: [{ name: 'view_item', params: { item_name: 'Mug', value: 1012.5, currency: 'EUR' } }],
          },
          {
            open: '/product/bowl',
            events: [{ name: 'view_item', params: { item_name: 'Bowl', value: 8, currency: 'EUR' } }],
          },
        ],
      },
    ],
  },
};
