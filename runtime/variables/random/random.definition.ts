import type { SettingsOf, VariableDefinition } from '../../../shared/definition';

export const random = {
  type: 'random',
  title: 'Random number',
  description:
    'A whole number by chance. To reach a share of visitors, and the same ones each time, use a rule’s rollout instead.',
  sentence: 'a random number from {from} to {to}[, {stays}]',
  icon: 'dices',
  group: 'Choice',
  returns: 'number',
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      from: { type: 'integer', title: 'From', minimum: 0, maximum: 2147483647, default: 1 },
      to: {
        type: 'integer',
        title: 'To',
        description: 'Included.',
        minimum: 0,
        maximum: 2147483647,
        default: 100,
      },
      stays: {
        type: 'string',
        title: 'Drawn',
        enum: ['event', 'load'],
        enumTitles: ['anew each time', 'once per page load'],
        default: 'event',
      },
    },
  },
  examples: [
    { title: 'Percent', settings: {}, outcome: '1 to 100' },
    {
      title: 'A coin',
      settings: { from: 0, to: 1, stays: 'load' },
      outcome: '0 or 1, the same until the page is loaded again',
    },
  ],
} as const satisfies VariableDefinition;

export type RandomSettings = SettingsOf<typeof random>;
