import type { Recipe } from './recipe';

export const formFriction: Recipe = {
  id: 'form-friction',
  title: 'Form begun, refused, given up',
  description:
    'Someone begins a form, tries to send it with mistakes in it, or leaves it half filled in. What they typed is never read.',
  searches: ['form start', 'form abandonment', 'form errors', 'drop-off', 'validation'],
  business: ['leads', 'saas', 'shop'],
  group: 'Friction',
  questions: [{ id: 'form', ask: 'Point at the form.', kind: 'target', suggests: ['main form', 'form'] }],
  makes: {
    stages: [{ id: 'consideration', name: 'Consideration' }],
    events: [
      {
        name: 'lead_form_start',
        title: 'Form begun',
        stage: 'consideration',
        role: 'milestone',
        tier: 2,
        params: { form_id: { type: 'string' } },
      },
      {
        name: 'form_error',
        title: 'Form refused',
        stage: 'consideration',
        role: 'signal',
        tier: 3,
        params: { form_id: { type: 'string' }, field: { type: 'string' }, mistakes: { type: 'integer' } },
      },
      {
        name: 'lead_form_abandon',
        title: 'Form given up',
        stage: 'consideration',
        role: 'signal',
        tier: 3,
        params: { form_id: { type: 'string' }, last_field: { type: 'string' }, filled: { type: 'integer' } },
      },
    ],
    targets: [{ id: 'watched-form', name: 'Form', selector: '[[form]]' }],
    rules: [
      {
        id: 'form-start',
        name: 'Form begun',
        triggers: [{ type: 'form-start', settings: { target: 'watched-form' } }],
        event: 'lead_form_start',
        params: { form_id: '{{form_id}}' },
      },
      {
        id: 'form-error',
        name: 'Form refused',
        triggers: [{ type: 'validation-error', settings: { target: 'watched-form' } }],
        event: 'form_error',
        params: { form_id: '{{form_id}}', field: '{{field_name}}', mistakes: '{{form_errors}}' },
      },
      {
        id: 'form-abandon',
        name: 'Form given up',
        triggers: [{ type: 'form-abandon', settings: { target: 'watched-form' } }],
        event: 'lead_form_abandon',
        params: { form_id: '{{form_id}}', last_field: '{{last_field}}', filled: '{{filled_fields}}' },
      },
    ],
  },
  fixture: {
    answers: { form: '#lead' },
    pages: {
      '*': '<form id="lead"><input name="who"><input type="email" name="mail" required><button>Send</button></form>',
    },
    visits: [
      {
        title: 'types a name, is refused for the address, and leaves',
        acts: [
          { open: '/' },
          {
            fill: '[name="who"]',
            text: 'Secret',
            events: [{ name: 'lead_form_start', params: { form_id: 'lead' } }],
          },
          {
            click: 'button',
            events: [{ name: 'form_error', params: { form_id: 'lead', field: 'mail', mistakes: 1 } }],
          },
          {
            open: '/elsewhere',
            events: [
              { name: 'lead_form_abandon', params: { form_id: 'lead', last_field: 'who', filled: 1 } },
            ],
          },
        ],
      },
    ],
  },
};
