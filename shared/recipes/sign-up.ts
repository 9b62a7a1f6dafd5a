import type { Recipe } from './recipe';

export const signUp: Recipe = {
  id: 'sign-up',
  title: 'Sign-up',
  description: 'Someone creates an account: the form was sent and taken, not only submitted.',
  searches: ['registration', 'create account', 'account creation', 'join'],
  business: ['saas', 'shop', 'content'],
  group: 'Account',
  questions: [
    {
      id: 'form',
      ask: 'Point at the sign-up form.',
      kind: 'target',
      suggests: ['form[action*="signup"]', 'form[action*="register"]', 'form[id*="signup"]'],
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
        name: 'sign_up',
        title: 'Sign-up',
        stage: 'conversion',
        role: 'macro',
        tier: 1,
        params: { method: { type: 'string' } },
      },
    ],
    targets: [
      { id: 'sign-up-form', name: 'Sign-up', selector: '[[form]]' },
      { id: 'sign-up-thanks', name: 'Sign-up: thanks', selector: '[[thanks]]' },
    ],
    rules: [
      {
        id: 'sign-up',
        name: 'Sign-up',
        triggers: [
          {
            type: 'form-success',
            settings: { target: 'sign-up-form', success: 'any', element: 'sign-up-thanks', page: '[[page]]' },
          },
        ],
        event: 'sign_up',
        params: { method: 'form' },
        frequency: { limit: 1, per: 'page' },
      },
    ],
  },
  fixture: {
    answers: { form: '#form', thanks: '.thanks' },
    pages: {
      '*': `<form id="form" name="sign-up"><input type="email" name="email" required><input type="password" name="secret"><button>Send</button></form><p class="thanks" hidden>Thank you</p>
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
          { click: 'button', events: [{ name: 'sign_up', params: { method: 'form' } }] },
        ],
      },
    ],
  },
};
