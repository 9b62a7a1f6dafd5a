import type { Recipe } from './recipe';

export const newsletter: Recipe = {
  id: 'newsletter',
  title: 'Newsletter sign-up',
  description: 'Someone subscribes to the newsletter: inline, in a pop-up, in the footer.',
  searches: ['subscribe', 'e-mail list', 'email signup', 'mailing list', 'pop-up'],
  business: [],
  group: 'Leads',
  questions: [
    {
      id: 'form',
      ask: 'Point at the newsletter form.',
      kind: 'target',
      suggests: [
        'form[action*="newsletter"]',
        'form[action*="subscribe"]',
        'form[id*="newsletter"]',
        'footer form',
      ],
    },
  ],
  makes: {
    stages: [{ id: 'interest', name: 'Interest' }],
    events: [
      {
        name: 'generate_lead',
        title: 'Lead',
        stage: 'interest',
        role: 'milestone',
        tier: 2,
        params: { lead_source: { type: 'string' }, form_id: { type: 'string' } },
      },
    ],
    targets: [{ id: 'newsletter-form', name: 'Newsletter form', selector: '[[form]]' }],
    rules: [
      {
        id: 'newsletter-signup',
        name: 'Newsletter sign-up',
        triggers: [{ type: 'form-submit', settings: { target: 'newsletter-form' } }],
        event: 'generate_lead',
        params: { lead_source: 'newsletter', form_id: '{{form_id}}' },
        frequency: { limit: 1, per: 'page' },
      },
    ],
  },
  fixture: {
    answers: { form: '#newsletter' },
    pages: {
      '*': `<form id="newsletter"><input type="email" name="email" required><button>Subscribe</button></form>
        <script>document.querySelector('form').onsubmit = (event) => event.preventDefault();</script>`,
    },
    visits: [
      {
        title: 'subscribes once, with an address that is never sent',
        acts: [
          { open: '/' },
          { click: 'button' },
          { fill: 'input', text: 'me@example.com' },
          {
            press: 'Enter',
            in: 'input',
            events: [{ name: 'generate_lead', params: { lead_source: 'newsletter', form_id: 'newsletter' } }],
          },
          { click: 'button' },
        ],
      },
    ],
  },
};
