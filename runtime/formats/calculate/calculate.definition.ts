import type { FormatDefinition, SettingsOf } from '../../../shared/definition';

export const calculate = {
  type: 'calculate',
  title: 'Multiply and round',
  description: 'Multiplies a number, such as cents by 0.01, and rounds it. What is no number has no value.',
  sentence: '[times {times}, ]rounded[ {how}] to {decimals}',
  icon: 'calculator',
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      times: {
        type: 'number',
        title: 'Times',
        description: 'What the number is multiplied by: 0.01 makes euros of cents.',
        default: 1,
        examples: [0.01],
      },
      decimals: {
        type: 'integer',
        title: 'Decimals',
        description: 'How many digits stay behind the point; -2 rounds to hundreds.',
        minimum: -6,
        maximum: 6,
        default: 2,
        unit: 'decimals',
      },
      how: {
        type: 'string',
        title: 'Round',
        enum: ['nearest', 'down', 'up'],
        enumTitles: ['to the nearest', 'down', 'up'],
        default: 'nearest',
      },
    },
  },
  examples: [
    { title: 'Cents to euros', settings: { times: 0.01 }, outcome: '“1299” becomes 12.99' },
    { title: 'Whole', settings: { decimals: 0 }, outcome: '“12.5” becomes 13' },
    { title: 'Down to hundreds', settings: { decimals: -2, how: 'down' }, outcome: '“1299” becomes 1200' },
    { title: 'No number', settings: {}, outcome: '“Sold out” has no value' },
  ],
} as const satisfies FormatDefinition;

export type CalculateSettings = SettingsOf<typeof calculate>;
