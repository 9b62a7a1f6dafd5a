import type { Recipe } from './recipe';

export const webVitals: Recipe = {
  id: 'web-vitals',
  title: 'Web vitals',
  description: 'How quickly pages show, answer and settle, as visitors feel it.',
  searches: ['LCP', 'INP', 'CLS', 'core web vitals', 'page speed', 'performance'],
  business: [],
  group: 'Friction',
  questions: [
    {
      id: 'metric',
      ask: 'Which of them?',
      kind: 'choice',
      default: 'all',
      choices: [
        { value: 'all', title: 'All of them' },
        { value: 'lcp', title: 'Largest contentful paint' },
        { value: 'inp', title: 'Interaction to next paint' },
        { value: 'cls', title: 'Cumulative layout shift' },
        { value: 'fcp', title: 'First contentful paint' },
        { value: 'ttfb', title: 'Time to first byte' },
      ],
    },
  ],
  makes: {
    stages: [{ id: 'interest', name: 'Interest' }],
    events: [
      {
        name: 'web_vital',
        title: 'Web vital',
        stage: 'interest',
        role: 'signal',
        tier: 3,
        params: { metric: { type: 'string' }, value: { type: 'number' }, rating: { type: 'string' } },
      },
    ],
    rules: [
      {
        id: 'web-vital',
        name: 'Web vitals',
        triggers: [{ type: 'web-vital', settings: { metric: '[[metric]]' } }],
        event: 'web_vital',
        params: { metric: '{{vital_name}}', value: '{{vital_value}}', rating: '{{vital_rating}}' },
      },
    ],
  },
  fixture: {
    answers: { metric: 'cls' },
    pages: { '*': '<h1>Page</h1>' },
    visits: [
      {
        title: 'loads a page that stays still, and leaves it',
        acts: [
          { open: '/' },
          { wait: 500 },
          {
            open: '/next',
            events: [{ name: 'web_vital', params: { metric: 'CLS', value: 0, rating: 'good' } }],
          },
        ],
      },
    ],
  },
};
