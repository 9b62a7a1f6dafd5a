import type { Recipe } from './recipe';

export const calendly: Recipe = {
  id: 'calendly',
  title: 'Calendly meeting booked',
  description: 'Someone chooses a time in a Calendly calendar in the page, and books it.',
  searches: ['calendly', 'appointment', 'book a call', 'scheduling'],
  business: ['leads', 'saas'],
  group: 'Leads',
  questions: [],
  makes: {
    stages: [{ id: 'consideration', name: 'Consideration' }],
    events: [
      {
        name: 'meeting_step',
        title: 'Meeting: time chosen',
        stage: 'consideration',
        role: 'signal',
        tier: 2,
        params: { lead_source: { type: 'string' } },
      },
      {
        name: 'generate_lead',
        title: 'Lead',
        stage: 'consideration',
        role: 'milestone',
        tier: 1,
        params: { lead_source: { type: 'string' } },
      },
    ],
    rules: [
      {
        id: 'meeting-step',
        name: 'Calendly: time chosen',
        triggers: [
          {
            type: 'message',
            settings: {
              origins: ['https://calendly.com'],
              fields: [{ path: 'event', equals: 'calendly.date_and_time_selected' }],
            },
          },
        ],
        event: 'meeting_step',
        params: { lead_source: 'calendly' },
      },
      {
        id: 'calendly-booked',
        name: 'Calendly: booked',
        triggers: [
          {
            type: 'message',
            settings: {
              origins: ['https://calendly.com'],
              fields: [{ path: 'event', equals: 'calendly.event_scheduled' }],
            },
          },
        ],
        event: 'generate_lead',
        params: { lead_source: 'calendly' },
      },
    ],
  },
  fixture: {
    answers: {},
    answersOf: {
      'https://calendly.com/': {
        body: '<script>const say = (event) => parent.postMessage({ event: "calendly." + event }, "*"); setTimeout(say, 1000, "date_and_time_selected"); setTimeout(say, 1800, "event_scheduled")</script>',
      },
    },
    pages: { '*': '<iframe src="https://calendly.com/acme"></iframe>' },
    visits: [
      {
        title: 'chooses a time and books it',
        acts: [
          {
            open: '/',
            events: [
              { name: 'meeting_step', params: { lead_source: 'calendly' } },
              { name: 'generate_lead', params: { lead_source: 'calendly' } },
            ],
          },
        ],
      },
    ],
  },
};
