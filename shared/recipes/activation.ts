import type { Recipe } from './recipe';

export const activation: Recipe = {
  id: 'activation',
  title: 'Activation',
  description:
    'Someone has done both things that make the product work for them, in any order, within one visit.',
  searches: ['activated', 'aha moment', 'setup complete', 'onboarded'],
  business: ['saas'],
  group: 'Product',
  questions: [
    {
      id: 'one',
      ask: 'Point at the button of the first of the two, such as Create project.',
      kind: 'target',
    },
    { id: 'other', ask: 'Point at the button of the second, such as Invite.', kind: 'target' },
  ],
  makes: {
    stages: [{ id: 'conversion', name: 'Conversion' }],
    events: [
      { name: 'activation_complete', title: 'Activation', stage: 'conversion', role: 'macro', tier: 1 },
    ],
    targets: [
      { id: 'activation-one', name: 'First thing to do', selector: '[[one]]' },
      { id: 'activation-other', name: 'Second thing to do', selector: '[[other]]' },
    ],
    rules: [
      {
        id: 'activation',
        name: 'Activation',
        triggers: [
          {
            type: 'all-of',
            settings: {
              of: [
                { type: 'click', settings: { target: 'activation-one' } },
                { type: 'click', settings: { target: 'activation-other' } },
              ],
              per: 'session',
            },
          },
        ],
        event: 'activation_complete',
        frequency: { limit: 1, per: 'visitor' },
      },
    ],
  },
  fixture: {
    answers: { one: '#create', other: '#invite' },
    pages: { '*': '<button id="create">Create project</button><button id="invite">Invite</button>' },
    visits: [
      {
        title: 'invites first, creates on another page, and again later',
        acts: [
          { open: '/' },
          { click: '#invite' },
          { open: '/projects' },
          { click: '#create', events: [{ name: 'activation_complete' }] },
          { click: '#invite' },
          { click: '#create' },
        ],
      },
    ],
  },
};
