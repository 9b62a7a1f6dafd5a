import type { Recipe } from './recipe';

export const siteSearch: Recipe = {
  id: 'site-search',
  title: 'Site search, and searches that find nothing',
  description: 'Someone searches the site. A search without results counts as its own event.',
  searches: ['internal search', 'search term', 'no results', 'zero results'],
  business: [],
  group: 'Content',
  questions: [
    {
      id: 'keys',
      ask: 'Which query parameters hold the words?',
      kind: 'list',
      default: ['q', 's', 'search', 'query', 'keyword'],
    },
    {
      id: 'empty',
      ask: 'Point at the message that nothing was found.',
      kind: 'target',
      optional: true,
      suggests: ['[class*="no-results"]', '[class*="empty"]'],
    },
  ],
  makes: {
    stages: [{ id: 'interest', name: 'Interest' }],
    events: [
      {
        name: 'search',
        title: 'Site search',
        stage: 'interest',
        role: 'signal',
        tier: 2,
        params: { search_term: { type: 'string' } },
      },
      {
        name: 'search_no_results',
        title: 'Search without results',
        stage: 'interest',
        role: 'signal',
        tier: 3,
        params: { search_term: { type: 'string' } },
      },
    ],
    targets: [{ id: 'nothing-found', name: 'Nothing was found', selector: '[[empty]]' }],
    rules: [
      {
        id: 'site-search',
        name: 'Site search',
        triggers: [{ type: 'site-search', settings: { keys: ['[[keys]]'] } }],
        event: 'search',
        params: { search_term: '{{search_term}}' },
      },
      {
        id: 'search-no-results',
        name: 'Search without results',
        triggers: [
          { type: 'site-search', settings: { keys: ['[[keys]]'], results: 'none', empty: '[[empty]]' } },
        ],
        event: 'search_no_results',
        params: { search_term: '{{search_term}}' },
      },
    ],
  },
  fixture: {
    answers: { empty: '.nothing' },
    pages: {
      '*': '<script>if (/zebra/.test(location.search)) document.write("<p class=nothing>Nothing found</p>"); else document.write("<p>Twelve mugs</p>")</script>',
    },
    visits: [
      {
        title: 'searches, finds, and finds nothing',
        acts: [
          { open: '/' },
          { open: '/search?q=blue+mug', events: [{ name: 'search', params: { search_term: 'blue mug' } }] },
          {
            open: '/search?q=zebra',
            events: [
              { name: 'search', params: { search_term: 'zebra' } },
              { name: 'search_no_results', params: { search_term: 'zebra' } },
            ],
          },
        ],
      },
    ],
  },
};
