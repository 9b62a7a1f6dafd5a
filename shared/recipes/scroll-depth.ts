import type { Recipe } from './recipe';

export const scrollDepth: Recipe = {
  id: 'scroll-depth',
  title: 'Page scrolled',
  description: 'Someone has seen a quarter, half, three quarters and nine tenths of a page.',
  searches: ['scroll depth', 'deep scroll', '75% scroll', 'scrolled'],
  business: [],
  group: 'Content',
  questions: [{ id: 'path', ask: 'On which pages? How their paths begin.', kind: 'text', default: '/' }],
  makes: {
    stages: [{ id: 'interest', name: 'Interest' }],
    events: [
      {
        name: 'scroll_depth',
        title: 'Page scrolled',
        stage: 'interest',
        role: 'signal',
        tier: 3,
        params: { percent: { type: 'number' } },
      },
    ],
    rules: [
      {
        id: 'scroll-depth',
        name: 'Page scrolled',
        triggers: [{ type: 'scroll-depth', settings: { marks: [25, 50, 75, 90] } }],
        conditions: { variable: 'page_path', operator: 'starts-with', value: '[[path]]' },
        event: 'scroll_depth',
        params: { percent: '{{scroll_percent}}' },
      },
    ],
  },
  fixture: {
    answers: { path: '/blog/' },
    pages: { '*': '<div style="height:6000px">Long</div>' },
    visits: [
      {
        title: 'scrolls down an article, and on the next',
        acts: [
          { open: '/blog/one' },
          { wait: 1200 },
          {
            scroll: 60,
            events: [
              { name: 'scroll_depth', params: { percent: 25 } },
              { name: 'scroll_depth', params: { percent: 50 } },
            ],
          },
          { scroll: 0 },
          { scroll: 80, events: [{ name: 'scroll_depth', params: { percent: 75 } }] },
        ],
      },
    ],
  },
};
