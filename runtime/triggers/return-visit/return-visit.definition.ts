import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const returnVisit = {
  type: 'return-visit',
  title: 'Return visit',
  description:
    'Someone is back in a new session, a number of days after the last one. Needs storage consent: without it nobody can be known again.',
  scope: 'visit',
  sentence: 'someone comes back within {withinDays} of the last visit[, but not before {afterDays}]',
  icon: 'undo-2',
  group: 'Visit',
  needsDom: true,
  provides: [],
  notices: {
    days_since_last: { title: 'Days since the last visit', type: 'number' },
    visit_number: { title: 'Number of the visit', type: 'number' },
  },
  given: ['key'],
  asks: ['sinceLast', 'number', 'joins'],
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      withinDays: {
        type: 'integer',
        title: 'At most so many days after',
        description: 'Counted from the last sign of life in the session before.',
        unit: 'days',
        minimum: 1,
        maximum: 730,
        default: 7,
      },
      afterDays: {
        type: 'integer',
        title: 'At least so many days after',
        unit: 'days',
        minimum: 0,
        maximum: 730,
        default: 0,
      },
    },
  },
  examples: [
    {
      title: 'Back within a week',
      settings: {},
      outcome: 'Fires once, on the first page of a session that begins at most seven days after the last.',
    },
    {
      title: 'Back after a month away',
      settings: { withinDays: 365, afterDays: 30 },
      outcome: 'Fires on the first page of a session at least 30 days after the last one.',
    },
  ],
} as const satisfies TriggerDefinition;

export type ReturnVisitSettings = SettingsOf<typeof returnVisit>;
