import type { Recipe } from './recipe';

export const trialStart: Recipe = {
  id: 'trial-start',
  title: 'Trial started',
  description: 'Someone starts a free trial: the form was sent and taken.',
  searches: ['free trial', 'start trial', 'try for free'],
  business: ['saas'],
  group: 'Account',
  questions: [
    {
      id: 'form',
      ask: 'Point at the form that starts a trial.',
      kind: 'target',
      suggests: ['form[action*="trial"]', 'form[id*="trial"]'],
    },
    {
      id: 'thanks',
      ask: 'Point at the message that shows when it was sent, if there is one.',
      kind: 'target',
      optional: true,
      suggests: ['[class*="success"]', '[class*="thank"]', '[role="status"]'],
    },
    {
      id: 'page',
      ask: 'Which page opens then, if one does? A part of its path, such as /thank-you.',
      kind: 'text',
      optional: true,
    },
  ],
  makes: {
    stages: [{ id: 'conversion', name: 'Conversion' }],
    events: [
      {
        name: 'trial_start',
        title: 'Trial started',
        stage: 'conversion',
        role: 'macro',
        tier: 1,
        params: { plan: { type: 'string' } },
      },
    ],
    targets: [
      { id: 'trial-start-form', name: 'Trial started', selector: '[[form]]' },
      { id: 'trial-start-thanks', name: 'Trial started: thanks', selector: '[[thanks]]' },
    ],
    rules: [
      {
        id: 'trial-start',
        name: 'Trial started',
        triggers: [
          {
            type: 'form-success',
            settings: {
              target: 'trial-start-form',
              success: 'any',
              element: 'trial-start-thanks',
              page: '[[page]]',
            },
          },
        ],
        event: 'trial_start',
        params: { plan: '{{form_name}}' },
        frequency: { limit: 1, per: 'page' },
      },
    ],
  },
  fixture: {
    answers: { form: '#form', thanks: '.thanks' },
    pages: {
      '*': `<form id="form" name="pro"><input type="email" name="email" required><input type="password" name="secret"><button>Send</button></form><p class="thanks" hidden>Thank you</p>
        <script>
          document.querySelector('form').onsubmit = (event) => {
            event.preventDefault();
            if (document.querySelector('[name="secret"]').value === 'right')
              document.querySelector('.thanks').hidden = false;
          };
        </script>`,
    },
    visits: [
      {
        title: 'is refused first, then thanked',
        acts: [
          { open: '/' },
          { click: 'button' },
          { fill: '[name="email"]', text: 'me@example.com' },
          { click: 'button' },
          { fill: '[name="secret"]', text: 'right' },
          { click: 'button', events: [{ name: 'trial_start', params: { plan: 'pro' } }] },
        ],
      },
    ],
  },
};
