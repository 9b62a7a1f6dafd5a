import type { Recipe } from './recipe';

export const keptCopy: Recipe = {
  id: 'kept-copy',
  title: 'Page printed or text copied',
  description: 'Someone prints the page, or copies a passage from it. The passage itself is not sent.',
  searches: ['print', 'copy text', 'save page'],
  business: ['content', 'leads'],
  group: 'Content',
  questions: [
    { id: 'chars', ask: 'From how many characters on does a copy count?', kind: 'number', default: 20 },
  ],
  makes: {
    stages: [{ id: 'interest', name: 'Interest' }],
    events: [
      {
        name: 'print_page',
        title: 'Page printed',
        stage: 'interest',
        role: 'signal',
        tier: 3,
        params: { page: { type: 'string' } },
      },
      {
        name: 'text_copied',
        title: 'Text copied',
        stage: 'interest',
        role: 'signal',
        tier: 3,
        params: { chars: { type: 'integer' } },
      },
    ],
    rules: [
      {
        id: 'print-page',
        name: 'Page printed',
        triggers: [{ type: 'print', settings: {} }],
        event: 'print_page',
        params: { page: '{{page_path}}' },
      },
      {
        id: 'text-copied',
        name: 'Text copied',
        triggers: [{ type: 'copy', settings: { minLength: '[[chars]]' } }],
        event: 'text_copied',
        params: { chars: '{{copied_chars}}' },
      },
    ],
  },
  fixture: {
    answers: {},
    pages: { '*': '<p id="long">These are thirty-two letters all.</p><p id="short">Few</p>' },
    visits: [
      {
        title: 'prints, and copies a passage',
        acts: [
          { open: '/guide' },
          {
            run: "dispatchEvent(new Event('beforeprint'))",
            events: [{ name: 'print_page', params: { page: '/guide' } }],
          },
          { run: "getSelection().selectAllChildren(document.querySelector('#short'))" },
          { press: 'ControlOrMeta+c' },
          { run: "getSelection().selectAllChildren(document.querySelector('#long'))" },
          { press: 'ControlOrMeta+c', events: [{ name: 'text_copied', params: { chars: 33 } }] },
        ],
      },
    ],
  },
};
