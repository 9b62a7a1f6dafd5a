import type { Recipe } from './recipe';

export const filters: Recipe = {
  id: 'filters',
  title: 'List filtered or sorted',
  description: 'Someone narrows a list of products by a filter, or sorts it.',
  searches: ['filter', 'facet', 'sort', 'refine'],
  business: ['shop', 'content'],
  group: 'Shop',
  questions: [
    {
      id: 'filters',
      ask: 'Point at the filters, all of them together.',
      kind: 'target',
      suggests: ['[class*="filter"]', '[class*="facet"]', 'form[role="search"]'],
    },
  ],
  makes: {
    stages: [{ id: 'interest', name: 'Interest' }],
    events: [
      {
        name: 'filter_used',
        title: 'List filtered',
        stage: 'interest',
        role: 'signal',
        tier: 3,
        params: { filter_name: { type: 'string' }, filter_value: { type: 'string' } },
      },
    ],
    targets: [{ id: 'filters', name: 'Filters', selector: '[[filters]]' }],
    rules: [
      {
        id: 'filter-used',
        name: 'List filtered or sorted',
        triggers: [
          { type: 'field-change', settings: { target: 'filters', kinds: ['checkbox', 'radio', 'select'] } },
        ],
        event: 'filter_used',
        params: { filter_name: '{{field_name}}', filter_value: '{{field_choice}}' },
      },
    ],
  },
  fixture: {
    answers: { filters: '#filters' },
    pages: {
      '*': `<form id="filters"><label><input type="checkbox" name="colour"> Blue</label>
        <select name="sort"><option value="1">Newest</option><option value="2">Price</option></select>
        <input name="words"></form><input type="checkbox" name="elsewhere">`,
    },
    visits: [
      {
        title: 'picks a colour and sorts by price, typing stays out of it',
        acts: [
          { open: '/category/mugs' },
          {
            click: '[name="colour"]',
            events: [{ name: 'filter_used', params: { filter_name: 'colour', filter_value: 'Blue' } }],
          },
          {
            choose: 'select',
            option: '2',
            events: [{ name: 'filter_used', params: { filter_name: 'sort', filter_value: 'Price' } }],
          },
          { fill: '[name="words"]', text: 'secret' },
          { click: '[name="elsewhere"]' },
        ],
      },
    ],
  },
};
