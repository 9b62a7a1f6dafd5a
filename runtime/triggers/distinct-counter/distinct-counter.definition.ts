import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const distinctCounter = {
  type: 'distinct-counter',
  title: 'Distinct counter',
  description:
    'Something has happened with a number of different values: three different features used, four products compared. The values themselves are not kept. Without storage consent it counts on one page load.',
  scope: 'visit',
  recorded: { from: 'steps', element: 'none' },
  sentence: '{of}, with {count} different values of {by} {per}[, {withoutStorage}]',
  icon: 'shapes',
  group: 'Combinations',
  needsDom: false,
  provides: [],
  notices: { distinct_count: { title: 'Distinct count', type: 'number' } },
  passesOn: ['of'],
  given: ['key'],
  asks: ['{per:session=joins}', '{per:visitor=joins}'],
  settings: {
    type: 'object',
    required: ['of', 'by'],
    additionalProperties: false,
    properties: {
      of: {
        type: 'object',
        title: 'What is counted',
        description: 'A trigger, with conditions of its own where not each time counts.',
        format: 'trigger',
      },
      by: {
        type: 'string',
        title: 'What has to differ',
        description: 'A value that the trigger or the page has; where there is none, nothing is counted.',
        format: 'template',
        late: true,
        minLength: 1,
        examples: ['{{click_text}}', '{{page_path}}'],
      },
      count: {
        type: 'integer',
        title: 'How many different ones',
        minimum: 1,
        maximum: 100,
        default: 3,
      },
      per: {
        type: 'string',
        title: 'Counted',
        description: 'A session ends after half an hour without a page or an event.',
        enum: ['page', 'session', 'visitor'],
        enumTitles: ['on one page', 'in one session', 'in all'],
        default: 'session',
      },
      withoutStorage: {
        type: 'string',
        title: 'Without storage consent',
        description:
          'What happened on other pages is unknown then. Either it counts on each page load alone, or it waits until the visitor has agreed.',
        enum: ['fire', 'skip'],
        enumTitles: ['counting one page load without storage consent', 'only with storage consent'],
        default: 'fire',
      },
    },
  },
  examples: [
    {
      title: 'Three different features used',
      settings: {
        of: { type: 'rule-event', settings: { event: 'feature_used' } },
        by: '{{click_text}}',
        per: 'visitor',
      },
      outcome: 'Fires once a visitor, when a third feature is used for the first time.',
    },
    {
      title: 'Four different product pages',
      settings: { of: { type: 'page-view', settings: {} }, by: '{{page_path}}', count: 4 },
      outcome: 'Fires on the fourth page of a session; a page seen again does not count.',
    },
  ],
} as const satisfies TriggerDefinition;

export type DistinctCounterSettings = SettingsOf<typeof distinctCounter>;
