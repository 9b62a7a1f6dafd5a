import type { Recipe } from './recipe';

export const frustration: Recipe = {
  id: 'frustration',
  title: 'Rage clicks, dead clicks, hesitation',
  description:
    'Someone clicks again and again, clicks what does nothing, or rests on something without clicking.',
  searches: ['rage click', 'dead click', 'hover', 'frustration', 'UX problem'],
  business: [],
  group: 'Friction',
  questions: [
    {
      id: 'hover',
      ask: 'Point at what people may hesitate over, such as the price.',
      kind: 'target',
      optional: true,
      suggests: ['[class*="price"]'],
    },
  ],
  makes: {
    stages: [{ id: 'interest', name: 'Interest' }],
    events: [
      {
        name: 'rage_click',
        title: 'Rage click',
        stage: 'interest',
        role: 'signal',
        tier: 3,
        params: { text: { type: 'string' }, page: { type: 'string' } },
      },
      {
        name: 'dead_click',
        title: 'Dead click',
        stage: 'interest',
        role: 'signal',
        tier: 3,
        params: { text: { type: 'string' }, page: { type: 'string' } },
      },
      {
        name: 'hover_dwell',
        title: 'Hesitation',
        stage: 'interest',
        role: 'signal',
        tier: 3,
        params: { page: { type: 'string' } },
      },
    ],
    targets: [{ id: 'hesitation', name: 'What people hesitate over', selector: '[[hover]]' }],
    rules: [
      {
        id: 'rage-click',
        name: 'Rage click',
        triggers: [{ type: 'rage-click', settings: {} }],
        event: 'rage_click',
        params: { text: '{{click_text}}', page: '{{page_path}}' },
      },
      {
        id: 'dead-click',
        name: 'Dead click',
        triggers: [{ type: 'dead-click', settings: {} }],
        event: 'dead_click',
        params: { text: '{{click_text}}', page: '{{page_path}}' },
        frequency: { limit: 3, per: 'page' },
      },
      {
        id: 'hover-dwell',
        name: 'Hesitation',
        triggers: [{ type: 'hover', settings: { target: 'hesitation' } }],
        event: 'hover_dwell',
        params: { page: '{{page_path}}' },
        frequency: { limit: 1, per: 'page' },
      },
    ],
  },
  fixture: {
    answers: { hover: '.price' },
    pages: {
      '*': `<button id="broken">Broken</button><button id="works" onclick="this.textContent += '!'">Works</button><p class="price" style="margin-top:300px;width:99px">$12</p>`,
    },
    visits: [
      {
        title: 'clicks what does nothing once, and what works',
        acts: [
          { open: '/' },
          { click: '#works' },
          { wait: 1000 },
          { click: '#broken', events: [{ name: 'dead_click', params: { text: 'Broken', page: '/' } }] },
        ],
      },
      {
        title: 'clicks in anger',
        acts: [
          { open: '/' },
          {
            click: '#works',
            times: 3,
            events: [{ name: 'rage_click', params: { text: 'Works!!', page: '/' } }],
          },
        ],
      },
      {
        title: 'rests on the price',
        acts: [{ open: '/' }, { hover: '.price', events: [{ name: 'hover_dwell', params: { page: '/' } }] }],
      },
    ],
  },
};
