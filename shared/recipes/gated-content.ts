import type { Recipe } from './recipe';

export const gatedContent: Recipe = {
  id: 'gated-content',
  title: 'Webinar or guide asked for',
  description: 'Someone gives their address for a webinar or a guide, and gets it.',
  searches: ['webinar', 'gated guide', 'whitepaper', 'ebook', 'lead magnet'],
  business: ['leads', 'saas', 'content'],
  group: 'Leads',
  questions: [
    {
      id: 'form',
      ask: 'Point at the form in front of the guide.',
      kind: 'target',
      suggests: ['form[action*="webinar"]', 'form[id*="guide"]', 'form[id*="download"]'],
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
        tier: 2,
        params: { lead_source: { type: 'string' }, asset: { type: 'string' } },
      },
    ],
    targets: [
      { id: 'gated-content-form', name: 'Webinar or guide asked for', selector: '[[form]]' },
      { id: 'gated-content-thanks', name: 'Webinar or guide asked for: thanks', selector: '[[thanks]]' },
    ],
    rules: [
      {
        id: 'gated-content',
        name: 'Webinar or guide asked for',
        triggers: [
          {
            type: 'form-success',
            settings: {
              target: 'gated-content-form',
              success: 'any',
              element: 'gated-content-thanks',
              page: '[[page]]',
            },
          },
        ],
        event: 'generate_lead',
        params: { lead_source: 'gated content', asset: '{{page_title}}' },
        frequency: { limit: 1, per: 'page' },
      },
    ],
  },
  fixture: {
    answers: { form: '#form', page: '/welcome' },
    pages: {
      '/': '<form id="form" action="/welcome"><input type="email" name="email" required><button>Send</button></form>',
      '/welcome': '<h1>Welcome</h1>',
    },
    visits: [
      {
        title: 'sends the form, and the next page welcomes',
        acts: [
          { open: '/' },
          { click: 'button' },
          { fill: 'input', text: 'me@example.com' },
          {
            click: 'button',
            events: [{ name: 'generate_lead', params: { lead_source: 'gated content', asset: 'Fixture' } }],
          },
        ],
      },
      { title: 'opens that page without the form', acts: [{ open: '/welcome' }] },
    ],
  },
};
