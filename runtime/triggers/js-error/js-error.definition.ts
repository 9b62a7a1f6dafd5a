import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const jsError = {
  type: 'js-error',
  title: 'JavaScript error',
  description: 'A script of the page fails: an uncaught error, or a promise whose rejection nobody handles.',
  scope: 'page',
  inFrames: true,
  sentence: 'a script of the page fails[, at most {limit} a page]',
  icon: 'bug',
  group: 'Signals',
  needsDom: true,
  provides: [],
  notices: {
    error_message: { title: 'Error message', type: 'text' },
    error_source: { title: 'Error source', type: 'text' },
    error_line: { title: 'Error line', type: 'number' },
  },
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      limit: {
        type: 'integer',
        title: 'At most on one page',
        description:
          'The same error counts once a page. What scripts of other sites do not tell (“Script error.”) never counts.',
        minimum: 1,
        maximum: 50,
        default: 5,
      },
    },
  },
  examples: [
    {
      title: 'The first errors of a page',
      settings: {},
      outcome: 'Fires for up to five different errors on each page, with message, script and line.',
    },
    { title: 'Is anything broken?', settings: { limit: 1 }, outcome: 'Fires once on a page with errors.' },
  ],
} as const satisfies TriggerDefinition;

export type JsErrorSettings = SettingsOf<typeof jsError>;
