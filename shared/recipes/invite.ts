import type { Recipe } from './recipe';

export const invite: Recipe = {
  id: 'invite',
  title: 'Invitation sent',
  description: 'Someone invites a colleague or friend.',
  searches: ['invite', 'referral', 'team member', 'refer a friend'],
  business: ['saas', 'shop'],
  group: 'Product',
  questions: [
    {
      id: 'form',
      ask: 'Point at the form that sends an invitation.',
      kind: 'target',
      suggests: ['form[action*="invite"]', '[class*="invite"] form'],
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
        name: 'invite_sent',
        title: 'Invitation sent',
        stage: 'conversion',
        role: 'signal',
        tier: 2,
        params: { form_id: { type: 'string' } },
      },
    ],
    targets: [
      { id: 'invite-sent-form', name: 'Invitation sent', selector: '[[form]]' },
      { id: 'invite-sent-thanks', name: 'Invitation sent: thanks', selector: '[[thanks]]' },
    ],
    rules: [
      {
        id: 'invite-sent',
        name: 'Invitation sent',
        triggers: [
          {
            type: 'form-success',
            settings: {
              target: 'invite-sent-form',
              success: 'any',
              element: 'invite-sent-thanks',
              page: '[[page]]',
            },
          },
        ],
        event: 'invite_sent',
        params: { form_id: '{{form_id}}' },
        frequency: { limit: 1, per: 'page' },
      },
    ],
  },
  fixture: {
    answers: { form: '#form' },
    answersOf: {
      '/api/send/refused': { status: 422 },
      '/api/send': { body: '{}', type: 'application/json' },
    },
    pages: {
      '*': `<form id="form" action="/api/send"><input name="text" required><button>Send</button></form>
        <script>
          const form = document.querySelector('form');
          form.onsubmit = (event) => {
            event.preventDefault();
            fetch(form.text.value === 'bad' ? '/api/send/refused' : '/api/send', { method: 'POST' });
          };
        </script>`,
    },
    visits: [
      {
        title: 'is refused by the server, then taken',
        acts: [
          { open: '/' },
          { fill: 'input', text: 'bad' },
          { click: 'button' },
          { fill: 'input', text: 'ly' },
          { click: 'button', events: [{ name: 'invite_sent', params: { form_id: 'form' } }] },
        ],
      },
    ],
  },
};
