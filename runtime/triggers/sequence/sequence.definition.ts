import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const sequence = {
  type: 'sequence',
  title: 'Sequence',
  description:
    'Several things have happened in this order, on one page or across the pages of a session, with other things in between or not. Begins again once complete. Without storage consent it follows one page load.',
  scope: 'visit',
  recorded: { from: 'steps', element: 'none' },
  sentence: '{steps}, {per}[ within {withinMs}][, {withoutStorage}]',
  icon: 'list-ordered',
  group: 'Combinations',
  needsDom: false,
  provides: [],
  notices: { sequence_seconds: { title: 'Seconds of the sequence', type: 'number' } },
  passesOn: ['steps'],
  given: ['key'],
  asks: ['{per:session=joins}'],
  settings: {
    type: 'object',
    required: ['steps'],
    additionalProperties: false,
    properties: {
      steps: {
        type: 'array',
        title: 'Steps',
        description: 'Triggers in the order they have to happen, each with conditions of its own.',
        minItems: 2,
        joined: 'then',
        items: { type: 'object', format: 'trigger' },
      },
      withinMs: {
        type: 'integer',
        title: 'Within',
        description: 'From the first step to the last; left out, any time in the page or session.',
        unit: 'ms',
        minimum: 1,
        maximum: 86400000,
      },
      per: {
        type: 'string',
        title: 'All of them',
        description: 'A session ends after half an hour without a page or an event.',
        enum: ['page', 'session'],
        enumTitles: ['on one page', 'in one session'],
        default: 'session',
      },
      withoutStorage: {
        type: 'string',
        title: 'Without storage consent',
        description:
          'What happened on other pages is unknown then. Either it follows each page load alone, or it waits until the visitor has agreed.',
        enum: ['fire', 'skip'],
        enumTitles: ['following one page load without storage consent', 'only with storage consent'],
        default: 'fire',
      },
    },
  },
  examples: [
    {
      title: 'Pricing, then sign-up, within ten minutes',
      settings: {
        steps: [
          {
            type: 'page-view',
            settings: {},
            conditions: { variable: 'page_path', operator: 'equals', value: '/pricing' },
          },
          { type: 'form-submit', settings: { target: '#sign-up' } },
        ],
        withinMs: 600000,
      },
      outcome: 'Fires when the form is sent no later than ten minutes after the pricing page was seen.',
    },
    {
      title: 'Project made, then invite sent',
      settings: {
        steps: [
          { type: 'rule-event', settings: { event: 'project_made' } },
          { type: 'rule-event', settings: { event: 'invite_sent' } },
        ],
      },
      outcome: 'Fires when both have happened in one session, in this order.',
    },
  ],
} as const satisfies TriggerDefinition;

export type SequenceSettings = SettingsOf<typeof sequence>;
