import type { Recipe } from './recipe';

export const exitIntent: Recipe = {
  id: 'exit-intent',
  title: 'About to leave, and back again',
  description:
    'Someone moves the mouse out of the window at the top, or comes back to the tab after a while.',
  searches: ['exit intent', 'tab return', 'leaving', 'come back to tab'],
  business: [],
  group: 'Visit',
  questions: [
    { id: 'away', ask: 'Away for how many milliseconds at least?', kind: 'number', default: 60000 },
    {
      id: 'stay',
      ask: 'Leaving counts after how many milliseconds on the page?',
      kind: 'number',
      default: 3000,
    },
  ],
  makes: {
    stages: [{ id: 'interest', name: 'Interest' }],
    events: [
      {
        name: 'exit_intent',
        title: 'About to leave',
        stage: 'interest',
        role: 'signal',
        tier: 3,
        params: { page: { type: 'string' } },
      },
      {
        name: 'tab_return',
        title: 'Back in the tab',
        stage: 'interest',
        role: 'signal',
        tier: 3,
        params: { seconds: { type: 'number' } },
      },
    ],
    rules: [
      {
        id: 'exit-intent',
        name: 'About to leave',
        triggers: [{ type: 'exit-intent', settings: { minMs: '[[stay]]' } }],
        event: 'exit_intent',
        params: { page: '{{page_path}}' },
        frequency: { limit: 1, per: 'page' },
      },
      {
        id: 'tab-return',
        name: 'Back in the tab',
        triggers: [{ type: 'tab-return', settings: { minMs: '[[away]]' } }],
        event: 'tab_return',
        params: { seconds: '{{away_seconds}}' },
      },
    ],
  },
  fixture: {
    answers: { away: 1000, stay: 500 },
    pages: {
      '*': `<p>Page</p><script>
        const show = (shown) => {
          Object.defineProperty(document, 'hidden', { configurable: true, get: () => !shown });
          Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => (shown ? 'visible' : 'hidden') });
          document.dispatchEvent(new Event('visibilitychange'));
        };
      </script>`,
    },
    visits: [
      {
        title: 'moves out at the top',
        acts: [
          { open: '/' },
          { wait: 800 },
          {
            run: "document.documentElement.dispatchEvent(new PointerEvent('pointerout', { bubbles: true, composed: true, pointerType: 'mouse', clientX: 300, clientY: -2 }))",
            events: [{ name: 'exit_intent', params: { page: '/' } }],
          },
        ],
      },
      {
        title: 'looks elsewhere for two seconds',
        acts: [
          { open: '/' },
          { run: 'show(false)' },
          { wait: 1700 },
          { run: 'show(true)', events: [{ name: 'tab_return', params: { seconds: 2 } }] },
        ],
      },
    ],
  },
};
