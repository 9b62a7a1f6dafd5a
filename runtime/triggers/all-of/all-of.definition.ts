import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const allOf = {
  type: 'all-of',
  title: 'All of these',
  description:
    'Several things have all happened, in any order: read to the end and stayed a minute. Fires once for each page, or once a session. Without storage consent it follows one page load.',
  scope: 'visit',
  recorded: { from: 'steps', element: 'none' },
  sentence: '{of}, all {per}[, {withoutStorage}]',
  icon: 'list-checks',
  group: 'Combinations',
  needsDom: false,
  provides: [],
  passesOn: ['of'],
  given: ['key'],
  asks: ['{per:session=joins}'],
  settings: {
    type: 'object',
    required: ['of'],
    additionalProperties: false,
    properties: {
      of: {
        type: 'array',
        title: 'What has to happen',
        description: 'Triggers, each with conditions of its own.',
        minItems: 2,
        items: { type: 'object', format: 'trigger' },
      },
      per: {
        type: 'string',
        title: 'All of them',
        description: 'A session ends after half an hour without a page or an event.',
        enum: ['page', 'session'],
        enumTitles: ['on one page', 'in one session'],
        default: 'page',
      },
      withoutStorage: {
        type: 'string',
        title: 'Without storage consent',
        description:
          'For a session: what happened on other pages is unknown then. Either it follows each page load alone, or it waits until the visitor has agreed.',
        enum: ['fire', 'skip'],
        enumTitles: ['following one page load without storage consent', 'only with storage consent'],
        default: 'fire',
        showWhen: { per: ['session'] },
      },
    },
  },
  examples: [
    {
      title: 'Content read',
      settings: {
        of: [
          { type: 'scroll-depth', settings: { marks: [75] } },
          { type: 'timer', settings: { intervalMs: 60000 } },
        ],
      },
      outcome: 'Fires once a page, when three quarters have been seen and a minute has passed in view.',
    },
    {
      title: 'Project made and invite sent',
      settings: {
        of: [
          { type: 'rule-event', settings: { event: 'project_made' } },
          { type: 'rule-event', settings: { event: 'invite_sent' } },
        ],
        per: 'session',
      },
      outcome: 'Fires once a session, when both have happened, in whichever order.',
    },
  ],
} as const satisfies TriggerDefinition;

export type AllOfSettings = SettingsOf<typeof allOf>;
