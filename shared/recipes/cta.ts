import type { Recipe } from './recipe';

export const cta: Recipe = {
  id: 'cta',
  title: 'Call to action pressed',
  description: 'Someone presses one of the buttons that lead on.',
  searches: ['button click', 'CTA', 'hero button', 'internal promotion', 'navigation'],
  business: [],
  group: 'Content',
  questions: [
    {
      id: 'button',
      ask: 'Point at a call to action; each one like it counts.',
      kind: 'target',
      suggests: ['[class*="cta"]', 'main a[class*="btn"]'],
    },
  ],
  makes: {
    stages: [{ id: 'interest', name: 'Interest' }],
    events: [
      {
        name: 'select_content',
        title: 'Call to action',
        stage: 'interest',
        role: 'signal',
        tier: 2,
        params: {
          content_type: { type: 'string' },
          content_id: { type: 'string' },
          location: { type: 'string' },
        },
      },
    ],
    targets: [{ id: 'cta', name: 'Call to action', selector: '[[button]]' }],
    rules: [
      {
        id: 'cta-click',
        name: 'Call to action',
        triggers: [{ type: 'click', settings: { target: 'cta', button: 'any' } }],
        event: 'select_content',
        params: { content_type: 'cta', content_id: '{{click_text}}', location: '{{page_path}}' },
      },
    ],
  },
  fixture: {
    answers: { button: '.cta' },
    pages: { '*': '<a class="cta" href="#go"><b>Get</b> started</a> <a href="#other">Other</a>' },
    visits: [
      {
        title: 'presses it by mouse and by keyboard',
        acts: [
          { open: '/' },
          {
            click: '.cta b',
            events: [
              {
                name: 'select_content',
                params: { content_type: 'cta', content_id: 'Get started', location: '/' },
              },
            ],
          },
          {
            press: 'Enter',
            in: '.cta',
            events: [
              {
                name: 'select_content',
                params: { content_type: 'cta', content_id: 'Get started', location: '/' },
              },
            ],
          },
          { click: 'a:last-child' },
        ],
      },
    ],
  },
};
