import type { Recipe } from './recipe';

export const featureTour: Recipe = {
  id: 'feature-tour',
  title: 'Feature tour begun and finished',
  description: 'Someone begins the tour of the product, and reaches its last step.',
  searches: ['onboarding', 'product tour', 'tutorial', 'walkthrough'],
  business: ['saas'],
  group: 'Product',
  questions: [
    {
      id: 'first',
      ask: 'Point at the first step of the tour.',
      kind: 'target',
      suggests: ['[data-step="1"]', '[class*="tour"]'],
    },
    {
      id: 'last',
      ask: 'Point at its last step.',
      kind: 'target',
      suggests: ['[class*="tour"] [class*="done"]'],
    },
    { id: 'name', ask: 'What do you call the tour?', kind: 'text', default: 'onboarding' },
  ],
  makes: {
    stages: [{ id: 'consideration', name: 'Consideration' }],
    events: [
      {
        name: 'tutorial_begin',
        title: 'Tour begun',
        stage: 'consideration',
        role: 'milestone',
        tier: 2,
        params: { tour_id: { type: 'string' } },
      },
      {
        name: 'tutorial_complete',
        title: 'Tour finished',
        stage: 'consideration',
        role: 'milestone',
        tier: 2,
        params: { tour_id: { type: 'string' } },
      },
    ],
    targets: [
      { id: 'tour-first', name: 'First step of the tour', selector: '[[first]]' },
      { id: 'tour-last', name: 'Last step of the tour', selector: '[[last]]' },
    ],
    rules: [
      {
        id: 'tour-begin',
        name: 'Tour begun',
        triggers: [{ type: 'element-visible', settings: { target: 'tour-first', minMs: 500 } }],
        event: 'tutorial_begin',
        params: { tour_id: '[[name]]' },
        frequency: { limit: 1, per: 'session' },
      },
      {
        id: 'tour-complete',
        name: 'Tour finished',
        triggers: [{ type: 'element-visible', settings: { target: 'tour-last', minMs: 500 } }],
        event: 'tutorial_complete',
        params: { tour_id: '[[name]]' },
        frequency: { limit: 1, per: 'session' },
      },
    ],
  },
  fixture: {
    answers: { first: '#step-1', last: '#step-3' },
    pages: {
      '*': `<button id="next">Next</button><div id="tour"></div>
        <script>
          let step = 0;
          document.querySelector('#next').onclick = () => {
            step++;
            const shown = document.createElement('p');
            shown.id = 'step-' + step;
            shown.textContent = 'Step ' + step;
            document.querySelector('#tour').replaceChildren(shown);
          };
        </script>`,
    },
    visits: [
      {
        title: 'takes all three steps',
        acts: [
          { open: '/' },
          { click: '#next', events: [{ name: 'tutorial_begin', params: { tour_id: 'onboarding' } }] },
          { click: '#next' },
          { click: '#next', events: [{ name: 'tutorial_complete', params: { tour_id: 'onboarding' } }] },
        ],
      },
    ],
  },
};
