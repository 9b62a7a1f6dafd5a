import type { Recipe } from './recipe';

export const hubspotForm: Recipe = {
  id: 'hubspot-form',
  title: 'HubSpot form sent',
  description: 'Someone sends a form that HubSpot puts into the page.',
  searches: ['hubspot', 'hsforms', 'embedded form'],
  business: ['leads', 'saas'],
  group: 'Leads',
  questions: [],
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
    variables: [
      { id: 'message_form_id', name: 'Form that says so', type: 'occurrence', settings: { field: 'id' } },
    ],
    rules: [
      {
        id: 'hubspot-form',
        name: 'HubSpot form sent',
        triggers: [
          {
            type: 'message',
            settings: {
              origins: ['self', 'https://*.hsforms.com', 'https://*.hsforms.net', 'https://*.hubspot.com'],
              fields: [
                { path: 'type', equals: 'hsFormCallback' },
                { path: 'eventName', equals: 'onFormSubmitted' },
              ],
            },
          },
        ],
        event: 'generate_lead',
        params: { lead_source: 'hubspot', form_id: '{{message_form_id}}' },
      },
    ],
  },
  fixture: {
    answers: {},
    answersOf: {
      'https://forms.hsforms.com/': {
        body: '<script>setTimeout(() => parent.postMessage({type:"hsFormCallback",eventName:"onFormSubmitted",id:"form-7"}, "*"), 1500)</script>',
      },
      'https://other.example/': {
        body: '<script>setTimeout(() => parent.postMessage({type:"hsFormCallback",eventName:"onFormSubmitted",id:"form-7"}, "*"), 1500)</script>',
      },
    },
    pages: {
      '/': '<iframe src="https://forms.hsforms.com/form"></iframe>',
      '/other': '<iframe src="https://other.example/form"></iframe>',
    },
    visits: [
      {
        title: 'counts what that form says, and not the same words from elsewhere',
        acts: [
          {
            open: '/',
            events: [{ name: 'generate_lead', params: { lead_source: 'hubspot', form_id: 'form-7' } }],
          },
          { open: '/other' },
          { wait: 2000 },
        ],
      },
    ],
  },
};
