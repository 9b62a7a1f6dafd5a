import type { Recipe } from './recipe';

export const meetingBooked: Recipe = {
  id: 'meeting-booked',
  title: 'Meeting booked with HubSpot or Chili Piper',
  description: 'Someone books a meeting in the calendar HubSpot or Chili Piper puts into the page.',
  searches: ['book a meeting', 'chili piper', 'hubspot meetings', 'scheduling'],
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
        params: { lead_source: { type: 'string' } },
      },
    ],
    rules: [
      {
        id: 'meeting-booked',
        name: 'Meeting booked with HubSpot or Chili Piper',
        triggers: [
          {
            type: 'message',
            settings: {
              origins: ['https://*.hubspot.com'],
              fields: [{ path: 'meetingBookSucceeded', equals: 'true' }],
            },
          },
          {
            type: 'message',
            settings: {
              origins: ['https://*.chilipiper.com'],
              fields: [{ path: 'action', equals: 'booking-confirmed' }],
            },
          },
        ],
        event: 'generate_lead',
        params: { lead_source: 'meeting' },
      },
    ],
  },
  fixture: {
    answers: {},
    answersOf: {
      'https://meetings.hubspot.com/': {
        body: '<script>setTimeout(() => parent.postMessage({meetingBookSucceeded:true}, "*"), 1500)</script>',
      },
      'https://acme.chilipiper.com/': {
        body: '<script>setTimeout(() => parent.postMessage({action:"booking-confirmed"}, "*"), 1500)</script>',
      },
      'https://other.example/': {
        body: '<script>setTimeout(() => parent.postMessage({meetingBookSucceeded:true}, "*"), 1500)</script>',
      },
    },
    pages: {
      '/': '<iframe src="https://meetings.hubspot.com/form"></iframe>',
      '/piper': '<iframe src="https://acme.chilipiper.com/book"></iframe>',
      '/other': '<iframe src="https://other.example/form"></iframe>',
    },
    visits: [
      {
        title: 'counts what that form says, and not the same words from elsewhere',
        acts: [
          { open: '/', events: [{ name: 'generate_lead', params: { lead_source: 'meeting' } }] },
          { open: '/piper', events: [{ name: 'generate_lead', params: { lead_source: 'meeting' } }] },
          { open: '/other' },
          { wait: 2000 },
        ],
      },
    ],
  },
};
