import type { Recipe } from './recipe';

export const productList: Recipe = {
  id: 'product-list',
  title: 'Category seen and product chosen',
  description: 'Someone opens a list of products, and chooses one from it.',
  searches: ['category page', 'collection', 'product list', 'item click', 'select item', 'PLP'],
  business: ['shop'],
  group: 'Shop',
  questions: [
    { id: 'path', ask: 'How do the paths of category pages begin?', kind: 'text', default: '/category' },
    {
      id: 'link',
      ask: 'Point at what opens a product in the list.',
      kind: 'target',
      suggests: ['[class*="product-card"] a', '[class*="card"] a[href*="/product"]'],
    },
    {
      id: 'card',
      ask: 'Point at the whole card around it.',
      kind: 'target',
      suggests: ['[class*="product-card"]', '[itemtype*="Product"]'],
    },
    { id: 'name', ask: 'Point at the product’s name in there.', kind: 'target', default: 'h2, h3' },
  ],
  makes: {
    stages: [{ id: 'interest', name: 'Interest' }],
    events: [
      {
        name: 'view_item_list',
        title: 'Category seen',
        stage: 'interest',
        role: 'milestone',
        tier: 3,
        params: { item_list_name: { type: 'string' } },
      },
      {
        name: 'select_item',
        title: 'Product chosen',
        stage: 'interest',
        role: 'milestone',
        tier: 3,
        params: { item_list_name: { type: 'string' }, item_name: { type: 'string' } },
      },
    ],
    targets: [{ id: 'list-link', name: 'Product in a list', selector: '[[link]]' }],
    variables: [
      {
        id: 'list_name',
        name: 'Heading of the list',
        type: 'element',
        settings: { from: 'page', selector: 'h1', read: 'text' },
      },
      {
        id: 'chosen_item_name',
        name: 'Name of the product chosen',
        type: 'element',
        settings: { from: 'closest', closest: '[[card]]', selector: '[[name]]', read: 'text' },
      },
    ],
    rules: [
      {
        id: 'category-view',
        name: 'Category seen',
        triggers: [{ type: 'page-view', settings: { when: 'content' } }],
        conditions: { variable: 'page_path', operator: 'starts-with', value: '[[path]]' },
        event: 'view_item_list',
        params: { item_list_name: '{{list_name}}' },
      },
      {
        id: 'product-chosen',
        name: 'Product chosen',
        triggers: [{ type: 'click', settings: { target: 'list-link', button: 'any' } }],
        conditions: { variable: 'page_path', operator: 'starts-with', value: '[[path]]' },
        event: 'select_item',
        params: { item_list_name: '{{list_name}}', item_name: '{{chosen_item_name}}' },
      },
    ],
  },
  fixture: {
    answers: { link: '.card a', card: '.card' },
    pages: {
      '*': `<h1>Mugs</h1><div class="card"><h3>Mug</h3><a href="#mug"><b>See</b></a></div>
        <div class="card"><h3>Bowl</h3><a href="#bowl">See</a></div>`,
    },
    visits: [
      {
        title: 'opens a category and chooses its second product',
        acts: [
          {
            open: '/category/mugs',
            events: [{ name: 'view_item_list', params: { item_list_name: 'Mugs' } }],
          },
          {
            click: '.card:last-child a',
            events: [{ name: 'select_item', params: { item_list_name: 'Mugs', item_name: 'Bowl' } }],
          },
          { click: 'h3' },
        ],
      },
      { title: 'sees the same cards elsewhere', acts: [{ open: '/' }, { click: '.card a b' }] },
    ],
  },
};
