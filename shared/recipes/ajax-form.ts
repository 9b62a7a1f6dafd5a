import type { Recipe } from './recipe';

export const ajaxForm: Recipe = {
  id: 'ajax-form',
  title: 'Form sent without a new page',
  description: 'Someone sends a form that stays on its page, and the server takes it.',
  searches: ['ajax form', 'contact form', 'lead form', 'form success'],
  business: ['leads', 'saas', 'content', 'shop'],
  group: 'Leads',
  questions: [
    {
      id: 'form',
      ask: 'Point at the form.',
      kind: 'target',
      suggests: ['form[action*="contact"]', 'main form'],
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
    stages: [{ id: 'consideration', name: 'Consideration' }],
    events: [
      {
        name: 'generate_lead',
        title: 'Lead',
        stage: 'consideration',
        role: 'milestone',
        tier: 1,
        params: { lead_source: { type: 'string' }, form_id: { type: 'string' } },
      },
    ],
    targets: [
      { id: 'form-sent-form', name: 'Form sent without a new page', selector: '[[form]]' },
      { id: 'form-sent-thanks', name: 'Form sent without a new page: thanks', selector: '[[thanks]]' },
    ],
    rules: [
      {
        id: 'form-sent',
        name: 'Form sent without a new page',
        triggers: [
          {
            type: 'form-success',
            settings: {
              target: 'form-sent-form',
              success: 'any',
              element: 'form-sent-thanks',
              page: '[[page]]',
            },
          },
        ],
        event: 'generate_lead',
        params: { lead_source: 'form', form_id: '{{form_id}}' },
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
          {
            click: 'button',
            events: [{ name: 'generate_lead', params: { lead_source: 'form', form_id: 'form' } }],
          },
        ],
      },
    ],
  },
};
