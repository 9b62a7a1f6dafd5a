import type { FormatDefinition, SettingsOf } from '../../../shared/definition';

export const truncate = {
  type: 'truncate',
  title: 'Cut',
  description: 'Keeps the first characters of a text.',
  sentence: 'cut to {length}',
  icon: 'scissors-line-dashed',
  settings: {
    type: 'object',
    required: ['length'],
    additionalProperties: false,
    properties: {
      length: {
        type: 'integer',
        title: 'Characters',
        unit: 'characters',
        minimum: 1,
        maximum: 1024,
        default: 100,
        examples: [100],
      },
    },
  },
  examples: [
    { title: 'A long name', settings: { length: 9 }, outcome: '“Stoneware mug” becomes “Stoneware”' },
  ],
} as const satisfies FormatDefinition;

export type TruncateSettings = SettingsOf<typeof truncate>;
