import type { Recipe } from './recipe';

export const outbound: Recipe = {
  id: 'outbound',
  title: 'Link to another site',
  description: 'Someone follows a link that leads away from your sites.',
  searches: ['outbound link', 'exit link', 'external link', 'partner link'],
  business: [],
  group: 'Content',
  questions: [],
  makes: {
    stages: [{ id: 'interest', name: 'Interest' }],
    events: [
      {
        name: 'outbound_click',
        title: 'Link to another site',
        stage: 'interest',
        role: 'signal',
        tier: 3,
        params: { link_domain: { type: 'string' }, link_url: { type: 'string' } },
      },
    ],
    rules: [
      {
        id: 'outbound-click',
        name: 'Link to another site',
        triggers: [{ type: 'link-click', settings: { kind: 'outbound' } }],
        event: 'outbound_click',
        params: { link_domain: '{{link_domain}}', link_url: '{{link_url}}' },
      },
    ],
  },
  fixture: {
    answers: {},
    answersOf: { 'https://partner.example/': { body: 'Partner' } },
    pages: {
      '*': '<a id="out" href="https://partner.example/a?b=1">Partner</a> <a id="in" href="/cart">Cart</a>',
    },
    visits: [
      {
        title: 'leaves for a partner while the page goes away',
        acts: [
          { open: '/' },
          { click: '#in' },
          {
            click: '#out',
            events: [
              {
                name: 'outbound_click',
                params: { link_domain: 'partner.example', link_url: 'https://partner.example/a?b=1' },
              },
            ],
          },
        ],
      },
    ],
  },
};
