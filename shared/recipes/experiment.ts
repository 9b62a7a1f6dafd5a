import type { Recipe } from './recipe';

export const experiment: Recipe = {
  id: 'experiment',
  title: 'Experiment seen',
  description: 'Someone sees a variation of an A/B test.',
  searches: ['A/B test', 'split test', 'variation', 'VWO', 'optimizely', 'variant'],
  business: [],
  group: 'Visit',
  questions: [
    {
      id: 'provider',
      ask: 'Who runs the test?',
      kind: 'choice',
      default: 'data-layer',
      choices: [
        { value: 'data-layer', title: 'The page, on the data layer' },
        { value: 'vwo', title: 'VWO' },
        { value: 'optimizely', title: 'Optimizely' },
      ],
    },
  ],
  makes: {
    stages: [{ id: 'interest', name: 'Interest' }],
    events: [
      {
        name: 'experiment_viewed',
        title: 'Experiment seen',
        stage: 'interest',
        role: 'signal',
        tier: 3,
        params: { experiment_id: { type: 'string' }, variation_id: { type: 'string' } },
      },
    ],
    rules: [
      {
        id: 'experiment-viewed',
        name: 'Experiment seen',
        triggers: [{ type: 'experiment', settings: { provider: '[[provider]]', per: 'session' } }],
        event: 'experiment_viewed',
        params: { experiment_id: '{{experiment_id}}', variation_id: '{{variation_id}}' },
      },
    ],
  },
  fixture: {
    answers: {},
    pages: { '*': '<p>Page</p>' },
    visits: [
      {
        title: 'sees the same test on two pages',
        acts: [
          { open: '/' },
          {
            push: { event: 'experiment_viewed', experiment_id: 'hero', variation_id: 'b' },
            events: [{ name: 'experiment_viewed', params: { experiment_id: 'hero', variation_id: 'b' } }],
          },
          { open: '/next' },
          { push: { event: 'experiment_viewed', experiment_id: 'hero', variation_id: 'b' } },
        ],
      },
    ],
  },
};
