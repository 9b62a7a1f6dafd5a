import type { Recipe } from './recipe';

export const multiPage: Recipe = {
  id: 'multi-page',
  title: 'Third page in a visit',
  description: 'Someone has seen three pages in one visit.',
  searches: ['3+ pages', 'pages per session', 'engaged session', 'multi-page'],
  business: [],
  group: 'Visit',
  questions: [{ id: 'count', ask: 'How many pages?', kind: 'number', default: 3 }],
  makes: {
    stages: [{ id: 'interest', name: 'Interest' }],
    events: [
      {
        name: 'multi_page_session',
        title: 'Third page in a visit',
        stage: 'interest',
        role: 'signal',
        tier: 2,
        params: { pages: { type: 'integer' } },
      },
    ],
    rules: [
      {
        id: 'multi-page-session',
        name: 'Third page in a visit',
        triggers: [{ type: 'page-count', settings: { count: '[[count]]' } }],
        event: 'multi_page_session',
        params: { pages: '{{pages_in_session}}' },
      },
    ],
  },
  fixture: {
    answers: {},
    pages: { '*': '<p>Page</p>' },
    visits: [
      {
        title: 'loads, moves within the app, loads, loads',
        acts: [
          { open: '/1' },
          { navigate: '/2' },
          { open: '/3', events: [{ name: 'multi_page_session', params: { pages: 3 } }] },
          { open: '/4' },
        ],
      },
    ],
  },
};
