import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const tabReturn = {
  type: 'tab-return',
  title: 'Return to the tab',
  description: 'Someone comes back to the page after a while in another tab, window or app.',
  scope: 'visit',
  sentence: 'someone comes back to the tab after at least {minMs}',
  icon: 'undo-2',
  group: 'Visit',
  needsDom: true,
  provides: [],
  notices: { away_seconds: { title: 'Seconds away', type: 'number' } },
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      minMs: {
        type: 'integer',
        title: 'Away for at least',
        description: 'Going on to another page of this tab and back again does not count.',
        unit: 'ms',
        minimum: 0,
        maximum: 86400000,
        default: 60000,
      },
    },
  },
  examples: [
    {
      title: 'Back after comparing prices',
      settings: {},
      outcome: 'Fires when the tab is shown again after a minute or more, and notices the seconds away.',
    },
    { title: 'Back after ten minutes', settings: { minMs: 600000 } },
  ],
} as const satisfies TriggerDefinition;

export type TabReturnSettings = SettingsOf<typeof tabReturn>;
