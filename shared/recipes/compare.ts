import type { Recipe } from './recipe';

export const compare: Recipe = {
  id: 'compare',
  title: 'Products compared',
  description: 'Someone marks at least two products to compare on one page.',
  searches: ['comparison', 'compare boxes', 'versus'],
  business: ['shop', 'saas'],
  group: 'Shop',
  questions: [
    {
      id: 'boxes',
      ask: 'Point at a box that marks a product to compare.',
      kind: 'target',
      suggests: ['input[type="checkbox"][name*="compare"]', '[class*="compare"] input'],
    },
    { id: 'count', ask: 'From how many on does it count?', kind: 'number', default: 2 },
  ],
  makes: {
    stages: [{ id: 'consideration', name: 'Consideration' }],
    events: [
      {
        name: 'compare_products',
        title: 'Products compared',
        stage: 'consideration',
        role: 'signal',
        tier: 2,
        params: { count: { type: 'integer' } },
      },
    ],
    targets: [{ id: 'compare-box', name: 'Compare box', selector: '[[boxes]]' }],
    variables: [
      {
        id: 'compared_count',
        name: 'Products marked to compare',
        type: 'element',
        settings: { from: 'page', selector: ':is([[boxes]]):checked', read: 'count' },
      },
    ],
    rules: [
      {
        id: 'compare-products',
        name: 'Products compared',
        triggers: [{ type: 'field-change', settings: { target: 'compare-box' } }],
        conditions: { variable: 'compared_count', operator: 'greater-or-equal', value: '[[count]]' },
        event: 'compare_products',
        params: { count: '{{compared_count}}' },
        frequency: { limit: 1, per: 'page' },
      },
    ],
  },
  fixture: {
    answers: { boxes: '.compare' },
    pages: {
      '*': '<input type="checkbox" class="compare" id="a"><input type="checkbox" class="compare" id="b"><input type="checkbox" class="compare" id="c">',
    },
    visits: [
      {
        title: 'marks one, then two, then three',
        acts: [
          { open: '/' },
          { click: '#a' },
          { click: '#b', events: [{ name: 'compare_products', params: { count: 2 } }] },
          { click: '#c' },
        ],
      },
    ],
  },
};
