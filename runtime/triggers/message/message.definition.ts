import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const message = {
  type: 'message',
  title: 'Message from a frame',
  description:
    'An embedded form, calendar or widget tells the page something, as Typeform, Calendly and HubSpot do.',
  scope: 'visit',
  sentence: 'a message from {origins} arrives[ with {fields}]',
  icon: 'mail-check',
  group: 'Signals',
  needsDom: true,
  provides: ['data'],
  settings: {
    type: 'object',
    required: ['origins'],
    additionalProperties: false,
    properties: {
      origins: {
        type: 'array',
        title: 'Who may send it',
        description:
          'Origins such as https://calendly.com; https://*.typeform.com for any host below one; self for the page’s own. Anyone can send a message to a page, so what others send never counts.',
        items: {
          type: 'string',
          pattern: '^(self|https?://(\\*\\.)?[A-Za-z0-9.-]+(:[0-9]+)?)$',
          examples: ['https://calendly.com'],
        },
        joined: 'or',
        minItems: 1,
      },
      fields: {
        type: 'array',
        title: 'What it says',
        description:
          'All of them have to hold. A message written as JSON is read. Left out, any message from there counts.',
        items: {
          type: 'object',
          required: ['path'],
          additionalProperties: false,
          properties: {
            path: {
              type: 'string',
              title: 'Field',
              description: 'Names joined by dots.',
              format: 'name',
              minLength: 1,
              examples: ['event'],
            },
            equals: { type: 'string', title: 'Is', description: 'Compared as text.' },
            pattern: { type: 'string', title: 'Matches', format: 'regex', minLength: 1 },
          },
        },
        minItems: 1,
        placeholder: 'anything',
      },
    },
  },
  presets: [
    {
      title: 'HubSpot form submitted',
      description: 'A HubSpot form embedded by its script, or in a frame of HubSpot’s. Its id is the form’s.',
      icon: 'clipboard-check',
      settings: {
        origins: ['self', 'https://*.hsforms.com', 'https://*.hsforms.net', 'https://*.hubspot.com'],
        fields: [
          { path: 'type', equals: 'hsFormCallback' },
          { path: 'eventName', equals: 'onFormSubmitted' },
        ],
      },
    },
    {
      title: 'HubSpot meeting booked',
      icon: 'calendar-check',
      settings: {
        origins: ['https://*.hubspot.com'],
        fields: [{ path: 'meetingBookSucceeded', equals: 'true' }],
      },
    },
    {
      title: 'Typeform submitted',
      icon: 'clipboard-check',
      settings: { origins: ['https://*.typeform.com'], fields: [{ path: 'type', equals: 'form-submit' }] },
    },
    {
      title: 'Calendly meeting booked',
      icon: 'calendar-check',
      settings: {
        origins: ['https://calendly.com'],
        fields: [{ path: 'event', equals: 'calendly.event_scheduled' }],
      },
    },
    {
      title: 'Calendly date selected',
      icon: 'calendar-search',
      settings: {
        origins: ['https://calendly.com'],
        fields: [{ path: 'event', equals: 'calendly.date_and_time_selected' }],
      },
    },
    {
      title: 'Chili Piper meeting booked',
      icon: 'calendar-check',
      settings: {
        origins: ['https://*.chilipiper.com'],
        fields: [{ path: 'action', equals: 'booking-confirmed' }],
      },
    },
  ],
  examples: [
    {
      title: 'A meeting is booked with Calendly',
      settings: {
        origins: ['https://calendly.com'],
        fields: [{ path: 'event', equals: 'calendly.event_scheduled' }],
      },
      outcome: 'Fires when the calendar in the page says so. Not when another site sends the same words.',
    },
    {
      title: 'Any step of a form in a frame',
      settings: {
        origins: ['https://*.forms.example'],
        fields: [{ path: 'step.name', pattern: '^step_' }],
      },
      outcome: 'Fires for { step: { name: "step_2" } } from https://eu.forms.example.',
    },
  ],
} as const satisfies TriggerDefinition;

export type MessageSettings = SettingsOf<typeof message>;
