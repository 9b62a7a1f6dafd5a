import type { Recipe } from './recipe';

export const support: Recipe = {
  id: 'support',
  title: 'Help asked for',
  description: 'Someone opens the help centre, or sends a ticket.',
  searches: ['help center', 'support ticket', 'knowledge base', 'customer service'],
  business: ['saas', 'shop'],
  group: 'Contact',
  questions: [
    { id: 'path', ask: 'How do the paths of the help centre begin?', kind: 'text', default: '/help' },
    {
      id: 'form',
      ask: 'Point at the form of a ticket.',
      kind: 'target',
      optional: true,
      suggests: ['form[action*="ticket"]', 'form[action*="support"]'],
    },
  ],
  makes: {
    stages: [{ id: 'consideration', name: 'Consideration' }],
    events: [
      {
        name: 'support_interaction',
        title: 'Help asked for',
        stage: 'consideration',
        role: 'signal',
        tier: 3,
        params: { channel: { type: 'string' } },
      },
    ],
    targets: [{ id: 'ticket-form', name: 'Ticket form', selector: '[[form]]' }],
    rules: [
      {
        id: 'help-visit',
        name: 'Help centre opened',
        triggers: [{ type: 'page-view', settings: {} }],
        conditions: { variable: 'page_path', operator: 'starts-with', value: '[[path]]' },
        event: 'support_interaction',
        params: { channel: 'help centre' },
        frequency: { limit: 1, per: 'session' },
      },
      {
        id: 'ticket-sent',
        name: 'Ticket sent',
        triggers: [{ type: 'form-success', settings: { target: 'ticket-form', success: 'any' } }],
        event: 'support_interaction',
        params: { channel: 'ticket' },
      },
    ],
  },
  fixture: {
    answers: { form: '#ticket' },
    answersOf: { '/api/ticket': { body: '{}', type: 'application/json' } },
    pages: {
      '*': `<form id="ticket" action="/api/ticket"><input name="text" required><button>Send</button></form>
        <script>
          document.querySelector('form').onsubmit = (event) => {
            event.preventDefault();
            fetch('/api/ticket', { method: 'POST' });
          };
        </script>`,
    },
    visits: [
      {
        title: 'reads help and writes a ticket',
        acts: [
          { open: '/help', events: [{ name: 'support_interaction', params: { channel: 'help centre' } }] },
          { open: '/help/returns' },
          { fill: 'input', text: 'Secret trouble' },
          { click: 'button', events: [{ name: 'support_interaction', params: { channel: 'ticket' } }] },
        ],
      },
    ],
  },
};
