import type { Recipe } from './recipe';

export const engagedTime: Recipe = {
  id: 'engaged-time',
  title: 'Time on a page',
  description:
    'Someone has a page open and in front of them for half a minute, and again for two minutes in all.',
  searches: ['time on page', 'engaged time', 'dwell time', 'reading time'],
  business: [],
  group: 'Content',
  questions: [
    { id: 'first', ask: 'After how many milliseconds first?', kind: 'number', default: 30000 },
    { id: 'second', ask: 'After how many milliseconds a second time?', kind: 'number', default: 120000 },
  ],
  makes: {
    stages: [{ id: 'interest', name: 'Interest' }],
    events: [
      {
        name: 'engaged_time',
        title: 'Time on a page',
        stage: 'interest',
        role: 'signal',
        tier: 3,
        params: { seconds: { type: 'number' } },
      },
    ],
    rules: [
      {
        id: 'engaged-time',
        name: 'Time on a page',
        triggers: [
          { type: 'timer', settings: { intervalMs: '[[first]]', counts: 'engaged' } },
          { type: 'timer', settings: { intervalMs: '[[second]]', counts: 'engaged' } },
        ],
        event: 'engaged_time',
        params: { seconds: '{{timer_seconds}}' },
      },
    ],
  },
  fixture: {
    answers: { first: 1000, second: 2000 },
    pages: { '*': '<p>Page</p>' },
    visits: [
      {
        title: 'stays for two seconds',
        acts: [
          {
            open: '/',
            events: [
              { name: 'engaged_time', params: { seconds: 1 } },
              { name: 'engaged_time', params: { seconds: 2 } },
            ],
          },
        ],
      },
    ],
  },
};
