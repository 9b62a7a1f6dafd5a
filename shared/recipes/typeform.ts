import type { Recipe } from './recipe';

export const typeform: Recipe = {
  id: 'typeform',
  title: 'Typeform sent',
  description: 'Someone finishes a Typeform in the page.',
  searches: ['typeform', 'survey', 'quiz'],
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
    variables: [{ id: 'typeform_id', name: 'Typeform', type: 'occurrence', settings: { field: 'formId' } }],
    rules: [
      {
        id: 'typeform',
        name: 'Typeform sent',
        triggers: [
          {
            type: 'message',
            settings: {
              origins: ['https://*.typeform.com'],
              fields: [{ path: 'type', equals: 'form-submit' }],
            },
          },
        ],
        event: 'generate_lead',
        params: { lead_source: 'typeform', form_id: '{{typeform_id}}' },
      },
    ],
  },
  fixture: {
    answers: {},
    answersOf: {
      'https://form.typeform.com/': {
        body: '<script>setTimeout(() => parent.postMessage({type:"form-submit",formId:"abc",responseId:"r-1"}, "*"), 1500)</script>',
      },
      'https://other.example/': {
        body: '<script>setTimeout(() => parent.postMessage({type:"form-submit",formId:"abc",responseId:"r-1"}, "*"), 1500)</script>',
      },
    },
    pages: {
      '/': '<iframe src="https://form.typeform.com/form"></iframe>',
      '/other': '<iframe src="https://other.example/form"></iframe>',
    },
    visits: [
      {
        title: 'counts what that form says, and not the same words from elsewhere',
        acts: [
          {
            open: '/',
            events: [{ name: 'generate_lead', params: { lead_source: 'typeform', form_id: 'abc' } }],
          },
          { open: '/other' },
          { wait: 2000 },
        ],
      },
    ],
  },
};
