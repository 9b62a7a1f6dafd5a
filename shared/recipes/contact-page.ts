import type { Recipe } from './recipe';

export const contactPage: Recipe = {
  id: 'contact-page',
  title: 'Contact page seen',
  description: 'Someone opens the page that says how to get in touch.',
  searches: ['contact us', 'get in touch', 'impressum'],
  business: ['leads', 'saas'],
  group: 'Contact',
  questions: [{ id: 'path', ask: 'Which path has the contact page?', kind: 'text', default: '/contact' }],
  makes: {
    stages: [{ id: 'intent', name: 'Intent' }],
    events: [{ name: 'contact_view', title: 'Contact page seen', stage: 'intent', role: 'signal', tier: 2 }],
    rules: [
      {
        id: 'contact-view',
        name: 'Contact page seen',
        triggers: [{ type: 'page-view', settings: {} }],
        conditions: { variable: 'page_path', operator: 'equals', value: '[[path]]' },
        event: 'contact_view',
      },
    ],
  },
  fixture: {
    answers: {},
    pages: { '*': '<h1>Page</h1>' },
    visits: [
      {
        title: 'goes to the contact page',
        acts: [
          { open: '/about' },
          { open: '/contact', events: [{ name: 'contact_view' }] },
          { open: '/contact/thanks' },
        ],
      },
    ],
  },
};
