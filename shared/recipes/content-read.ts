import type { Recipe } from './recipe';

export const contentRead: Recipe = {
  id: 'content-read',
  title: 'Content read',
  description: 'Someone has seen three quarters of a page and spent a minute with it, in whichever order.',
  searches: ['article read', 'blog read', 'engaged reader', 'scroll and time'],
  business: ['content', 'leads', 'saas'],
  group: 'Content',
  questions: [
    { id: 'path', ask: 'How do the paths of articles begin?', kind: 'text', default: '/blog/' },
    { id: 'percent', ask: 'How much of it, in percent?', kind: 'number', default: 75 },
    { id: 'time', ask: 'For how many milliseconds?', kind: 'number', default: 60000 },
  ],
  makes: {
    stages: [{ id: 'interest', name: 'Interest' }],
    events: [
      {
        name: 'content_read',
        title: 'Content read',
        stage: 'interest',
        role: 'signal',
        tier: 2,
        params: { page: { type: 'string' } },
      },
    ],
    rules: [
      {
        id: 'content-read',
        name: 'Content read',
        triggers: [
          {
            type: 'all-of',
            settings: {
              of: [
                { type: 'scroll-depth', settings: { marks: ['[[percent]]'] } },
                { type: 'timer', settings: { intervalMs: '[[time]]', counts: 'engaged' } },
              ],
              per: 'page',
            },
          },
        ],
        conditions: { variable: 'page_path', operator: 'starts-with', value: '[[path]]' },
        event: 'content_read',
        params: { page: '{{page_path}}' },
      },
    ],
  },
  fixture: {
    answers: { time: 2500 },
    pages: { '*': '<div style="height:6000px">Long</div>' },
    visits: [
      {
        title: 'scrolls first, and stays',
        acts: [
          { open: '/blog/one' },
          { wait: 1200 },
          { scroll: 80, events: [{ name: 'content_read', params: { page: '/blog/one' } }] },
        ],
      },
      { title: 'stays without scrolling', acts: [{ open: '/blog/two' }, { wait: 3000 }] },
    ],
  },
};
