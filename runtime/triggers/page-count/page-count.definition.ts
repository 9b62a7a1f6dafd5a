import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const pageCount = {
  type: 'page-count',
  title: 'Pages in a session',
  description:
    'Someone has seen a number of pages in one session, pages inside a single-page app included. Without storage consent it counts on one page load.',
  scope: 'visit',
  sentence: 'someone has seen {count} pages in one session[, {when}][, {withoutStorage}]',
  icon: 'files',
  group: 'Visit',
  needsDom: true,
  provides: [],
  asks: ['pages', 'joins'],
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      count: {
        type: 'integer',
        title: 'How many pages',
        description: 'The page it fires on is one of them; a page seen again counts again.',
        minimum: 1,
        maximum: 1000,
        default: 3,
      },
      when: {
        type: 'string',
        title: 'Fires',
        description: 'Repeating: on every third page, say, where three are counted.',
        enum: ['at', 'every', 'from'],
        enumTitles: ['once', 'repeating', 'and on every page after'],
        default: 'at',
      },
      withoutStorage: {
        type: 'string',
        title: 'Without storage consent',
        description:
          'The pages before are unknown then. Either it counts on each page load alone, or it waits until the visitor has agreed.',
        enum: ['fire', 'skip'],
        enumTitles: ['counting one page load without storage consent', 'only with storage consent'],
        default: 'fire',
      },
    },
  },
  examples: [
    {
      title: 'Three pages',
      settings: {},
      outcome: 'Fires once a session, at the start of the third page.',
    },
    {
      title: 'Every page from the fifth on',
      settings: { count: 5, when: 'from' },
      outcome: 'Fires on the fifth page of a session and on each one after it.',
    },
  ],
} as const satisfies TriggerDefinition;

export type PageCountSettings = SettingsOf<typeof pageCount>;
