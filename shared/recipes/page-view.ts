import type { Recipe } from './recipe';

export const pageView: Recipe = {
  id: 'page-view',
  title: 'Page view',
  description: 'Someone views a page, loaded or within a single-page app; one navigation counts once.',
  searches: ['pageview', 'SPA', 'virtual page', 'single-page app', 'route change'],
  business: [],
  group: 'Visit',
  questions: [],
  makes: {
    stages: [{ id: 'interest', name: 'Interest' }],
    events: [
      {
        name: 'page_view',
        title: 'Page view',
        stage: 'interest',
        role: 'signal',
        tier: 3,
        params: { page: { type: 'string' }, title: { type: 'string' } },
      },
    ],
    rules: [
      {
        id: 'page-view',
        name: 'Page view',
        triggers: [{ type: 'page-view', settings: {} }],
        event: 'page_view',
        params: { page: '{{page_path}}', title: '{{page_title}}' },
      },
    ],
  },
  fixture: {
    answers: {},
    pages: {
      '*': `<button>Go</button><script>
        document.querySelector('button').onclick = () => {
          history.pushState(null, '', '/second');
          history.replaceState(null, '', '/second?ready');
          document.title = 'Second';
        };
      </script>`,
    },
    visits: [
      {
        title: 'loads, and moves on with a push, a replacement and a late title',
        acts: [
          { open: '/', events: [{ name: 'page_view', params: { page: '/', title: 'Fixture' } }] },
          { click: 'button', events: [{ name: 'page_view', params: { page: '/second', title: 'Second' } }] },
        ],
      },
    ],
  },
};
