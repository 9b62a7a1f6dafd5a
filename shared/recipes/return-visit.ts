import type { Recipe } from './recipe';

export const returnVisit: Recipe = {
  id: 'return-visit',
  title: 'Return within a week',
  description: 'Someone comes back for another visit within seven days.',
  searches: ['returning visitor', 'come back', 'retention', 'second visit'],
  business: [],
  group: 'Visit',
  questions: [{ id: 'days', ask: 'Within how many days?', kind: 'number', default: 7 }],
  makes: {
    stages: [{ id: 'interest', name: 'Interest' }],
    events: [
      {
        name: 'return_visit',
        title: 'Return visit',
        stage: 'interest',
        role: 'signal',
        tier: 2,
        params: { days: { type: 'number' } },
      },
    ],
    rules: [
      {
        id: 'return-visit',
        name: 'Return visit',
        triggers: [{ type: 'return-visit', settings: { withinDays: '[[days]]' } }],
        event: 'return_visit',
        params: { days: '{{days_since_last}}' },
      },
    ],
  },
  fixture: {
    answers: {},
    pages: { '*': '<p>Page</p>' },
    visits: [
      {
        title: 'comes back after three days',
        acts: [
          { open: '/' },
          {
            run: `for (const key of Object.keys(localStorage)) {
              const known = JSON.parse(localStorage[key]);
              known.t -= 3 * 86_400_000;
              localStorage[key] = JSON.stringify(known);
            }`,
          },
          { open: '/', events: [{ name: 'return_visit', params: { days: 3 } }] },
          { open: '/again' },
        ],
      },
    ],
  },
};
