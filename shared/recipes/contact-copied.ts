import type { Recipe } from './recipe';

export const contactCopied: Recipe = {
  id: 'contact-copied',
  title: 'Contact copied',
  description:
    'Someone copies an e-mail address or phone number from the page. What was copied is not sent, only its kind.',
  searches: ['copy email', 'copy phone', 'clipboard'],
  business: [],
  group: 'Contact',
  questions: [],
  makes: {
    stages: [{ id: 'intent', name: 'Intent' }],
    events: [
      {
        name: 'contact_copied',
        title: 'Contact copied',
        stage: 'intent',
        role: 'signal',
        tier: 2,
        params: { kind: { type: 'string' } },
      },
    ],
    rules: [
      {
        id: 'contact-copied',
        name: 'Contact copied',
        triggers: [{ type: 'copy', settings: { kind: 'contact' } }],
        event: 'contact_copied',
        params: { kind: '{{copied_kind}}' },
      },
    ],
  },
  fixture: {
    answers: {},
    pages: { '*': '<p id="mail">hello@shop.example</p><p id="text">Just words</p>' },
    visits: [
      {
        title: 'copies an address, and some words',
        acts: [
          { open: '/' },
          { run: "getSelection().selectAllChildren(document.querySelector('#mail'))" },
          { press: 'ControlOrMeta+c', events: [{ name: 'contact_copied', params: { kind: 'email' } }] },
          { run: "getSelection().selectAllChildren(document.querySelector('#text'))" },
          { press: 'ControlOrMeta+c' },
        ],
      },
    ],
  },
};
