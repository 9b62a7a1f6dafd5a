import type { Recipe } from './recipe';

export const errors: Recipe = {
  id: 'errors',
  title: 'Page not found, script errors',
  description: 'Someone meets a page that is not there, or a script of the page fails.',
  searches: ['404', 'not found', 'javascript error', 'broken link'],
  business: [],
  group: 'Friction',
  questions: [
    {
      id: 'title',
      ask: 'What does the title of the “not found” page say?',
      kind: 'text',
      default: 'not found',
    },
  ],
  makes: {
    stages: [{ id: 'interest', name: 'Interest' }],
    events: [
      {
        name: 'page_not_found',
        title: 'Page not found',
        stage: 'interest',
        role: 'signal',
        tier: 3,
        params: { url: { type: 'string' }, referrer: { type: 'string' } },
      },
      {
        name: 'js_error',
        title: 'Script error',
        stage: 'interest',
        role: 'signal',
        tier: 3,
        params: { message: { type: 'string' } },
      },
    ],
    rules: [
      {
        id: 'page-not-found',
        name: 'Page not found',
        triggers: [{ type: 'page-view', settings: { when: 'content' } }],
        conditions: { variable: 'page_title', operator: 'contains', value: '[[title]]', ignoreCase: true },
        event: 'page_not_found',
        params: { url: '{{page_path}}', referrer: '{{page_referrer}}' },
      },
      {
        id: 'js-error',
        name: 'Script error',
        triggers: [{ type: 'js-error', settings: {} }],
        event: 'js_error',
        params: { message: '{{error_message}}' },
      },
    ],
  },
  fixture: {
    answers: {},
    pages: {
      '/': '<a href="/gone">Gone</a><button onclick="nothing.there()">Fail</button>',
      '*': '<head><title>404 Not found</title></head><p>Not here</p>',
    },
    visits: [
      {
        title: 'meets an error, then a page that is not there',
        acts: [
          { open: '/' },
          {
            click: 'button',
            events: [
              { name: 'js_error', params: { message: 'Uncaught ReferenceError: nothing is not defined' } },
            ],
          },
          {
            click: 'a',
            events: [{ name: 'page_not_found', params: { url: '/gone', referrer: 'https://shop.example/' } }],
          },
        ],
      },
    ],
  },
};
