import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const idle = {
  type: 'idle',
  title: 'Idle',
  description:
    'Nothing was moved, pressed, typed or scrolled for a while, in a page that is in view. People who read or watch a film are idle too.',
  scope: 'page',
  sentence: 'nobody does anything for {idleMs}',
  icon: 'hourglass',
  group: 'Visit',
  needsDom: true,
  provides: [],
  notices: { idle_seconds: { title: 'Idle seconds', type: 'number' } },
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      idleMs: {
        type: 'integer',
        title: 'For how long',
        description:
          'Starts anew with whatever someone does, with each page, and when the tab is shown again.',
        unit: 'ms',
        minimum: 100,
        maximum: 86400000,
        default: 60000,
      },
    },
  },
  examples: [
    {
      title: 'A minute without a sign',
      settings: {},
      outcome: 'Fires after a minute, and once more after each further pause that follows some activity.',
    },
    { title: 'Stuck at the checkout', settings: { idleMs: 30000 } },
  ],
} as const satisfies TriggerDefinition;

export type IdleSettings = SettingsOf<typeof idle>;
