import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const counter = {
  type: 'counter',
  title: 'Counter',
  description:
    'Something has happened a number of times on a page, in a session or ever: the third product view in a session. Without storage consent it counts on one page load.',
  scope: 'visit',
  recorded: { from: 'steps', element: 'none' },
  sentence: '{of}, {count} times {per}[, {when}][, {withoutStorage}]',
  icon: 'tally-5',
  group: 'Combinations',
  needsDom: false,
  provides: [],
  notices: { counter_count: { title: 'Counter', type: 'number' } },
  passesOn: ['of'],
  given: ['key'],
  asks: ['{per:session=joins}', '{per:visitor=joins}'],
  settings: {
    type: 'object',
    required: ['of'],
    additionalProperties: false,
    properties: {
      of: {
        type: 'object',
        title: 'What is counted',
        description: 'A trigger, with conditions of its own where not each time counts.',
        format: 'trigger',
      },
      count: {
        type: 'integer',
        title: 'How many times',
        minimum: 1,
        maximum: 10000,
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
      when: {
        type: 'string',
        title: 'Fires',
        description: 'Repeating: at every third, say, where three are counted.',
        enum: ['at', 'every', 'from'],
        enumTitles: ['once', 'repeating', 'and every time after'],
        default: 'at',
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
      title: 'The third product page of a session',
      settings: {
        of: {
          type: 'page-view',
          settings: {},
          conditions: { variable: 'page_path', operator: 'starts-with', value: '/product/' },
        },
        count: 3,
      },
      outcome: 'Fires once a session, on the third page under /product/.',
    },
    {
      title: 'Every tenth click',
      settings: {
        of: { type: 'click', settings: { target: '.next' } },
        count: 10,
        per: 'page',
        when: 'every',
      },
      outcome: 'Fires at the 10th, 20th, 30th click on one page.',
    },
  ],
} as const satisfies TriggerDefinition;

export type CounterSettings = SettingsOf<typeof counter>;
