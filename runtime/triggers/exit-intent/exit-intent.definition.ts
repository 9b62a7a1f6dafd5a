import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const exitIntent = {
  type: 'exit-intent',
  title: 'Exit intent',
  description:
    'The mouse leaves the page at its top, towards tabs, address and close button. Phones and tablets have no such sign.',
  scope: 'page',
  sentence: 'the mouse leaves the page at the top[, after {minMs} on the page]',
  icon: 'log-out',
  group: 'Pointer',
  needsDom: true,
  provides: [],
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      minMs: {
        type: 'integer',
        title: 'Not before',
        description: 'Time on the page before leaving it says anything.',
        unit: 'ms',
        minimum: 0,
        maximum: 3600000,
        default: 3000,
      },
    },
  },
  examples: [
    {
      title: 'About to leave',
      settings: {},
      outcome: 'Fires once a page, when the mouse goes out at the top after three seconds or more.',
    },
    { title: 'After half a minute of reading', settings: { minMs: 30000 } },
  ],
} as const satisfies TriggerDefinition;

export type ExitIntentSettings = SettingsOf<typeof exitIntent>;
