import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const hover = {
  type: 'hover',
  title: 'Hover',
  description: 'The mouse rests on an element for a while. Touch does not count.',
  scope: 'visit',
  sentence: 'the mouse rests on {target} for {dwellMs}',
  icon: 'mouse-pointer-2',
  group: 'Pointer',
  needsDom: true,
  provides: ['element'],
  settings: {
    type: 'object',
    required: ['target'],
    additionalProperties: false,
    properties: {
      target: {
        type: 'string',
        title: 'What the mouse rests on',
        description: 'Moving about inside it counts as resting on it.',
        format: 'target',
        minLength: 1,
      },
      dwellMs: {
        type: 'integer',
        title: 'For how long',
        description: 'Without a break. Shorter than half a second is mostly passing over.',
        unit: 'ms',
        minimum: 50,
        maximum: 600000,
        default: 2000,
      },
    },
  },
  examples: [
    {
      title: 'Weighing up the price',
      settings: { target: '.price-table' },
      outcome: 'Fires when the mouse has been over the table for two seconds, each time it comes back anew.',
    },
    { title: 'A tooltip that was read', settings: { target: '[data-tooltip]', dwellMs: 800 } },
  ],
} as const satisfies TriggerDefinition;

export type HoverSettings = SettingsOf<typeof hover>;
