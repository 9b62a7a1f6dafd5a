import type { Recipe } from './recipe';

export const demoRequest: Recipe = {
  id: 'demo-request',
  title: 'Demo asked for',
  description: 'Someone presses a button that asks for a demo, and sends the form behind it.',
  searches: ['book a demo', 'request demo', 'contact sales', 'talk to sales'],
  business: ['saas', 'leads'],
  group: 'Leads',
  questions: [
    {
      id: 'button',
      ask: 'Point at a button that leads to the demo form.',
      kind: 'target',
      suggests: ['a[href*="demo"]', 'a[href*="contact-sales"]'],
    },
    {
      id: 'form',
      ask: 'Point at the demo form.',
      kind: 'target',
      suggests: ['form[action*="demo"]', 'form[id*="demo"]'],
    },
    {
      id: 'thanks',
      ask: 'Point at the message that shows when it was sent, if there is one.',
      kind: 'target',
      optional: true,
      suggests: ['[class*="success"]', '[class*="thank"]'],
    },
  ],
  makes: {
    stages: [
      { id: 'consideration', name: 'Consideration' },
      { id: 'intent', name: 'Intent' },
    ],
    events: [
      {
        name: 'demo_click',
        title: 'Demo button',
        stage: 'consideration',
        role: 'signal',
        tier: 2,
        params: { page: { type: 'string' } },
      },
      {
        name: 'generate_lead',
        title: 'Lead',
        stage: 'intent',
        role: 'milestone',
        tier: 1,
        params: { lead_source: { type: 'string' } },
      },
    ],
    targets: [
      { id: 'demo-button', name: 'Demo button', selector: '[[button]]' },
      { id: 'demo-form', name: 'Demo form', selector: '[[form]]' },
      { id: 'demo-thanks', name: 'Demo: thanks', selector: '[[thanks]]' },
    ],
    rules: [
      {
        id: 'demo-click',
        name: 'Demo button',
        triggers: [{ type: 'click', settings: { target: 'demo-button', button: 'any' } }],
        event: 'demo_click',
        params: { page: '{{page_path}}' },
      },
      {
        id: 'demo-sent',
        name: 'Demo asked for',
        triggers: [
          { type: 'form-success', settings: { target: 'demo-form', success: 'any', element: 'demo-thanks' } },
        ],
        event: 'generate_lead',
        params: { lead_source: 'demo' },
        frequency: { limit: 1, per: 'page' },
      },
    ],
  },
  fixture: {
    answers: { button: '.demo', form: '#demo', thanks: '#done' },
    pages: {
      '*': `<a class="demo" href="#demo">Book a demo</a><form id="demo"><input name="company" required><button>Send</button></form><p id="done" hidden>We will call</p>
        <script>
          document.querySelector('form').onsubmit = (event) => {
            event.preventDefault();
            document.querySelector('#done').hidden = false;
          };
        </script>`,
    },
    visits: [
      {
        title: 'goes to the form and sends it',
        acts: [
          { open: '/' },
          { click: '.demo', events: [{ name: 'demo_click', params: { page: '/' } }] },
          { fill: 'input', text: 'Secret Ltd' },
          {
            press: 'Enter',
            in: 'input',
            events: [{ name: 'generate_lead', params: { lead_source: 'demo' } }],
          },
        ],
      },
    ],
  },
};
