import type { FormatDefinition, SettingsOf } from '../../../shared/definition';

export const split = {
  type: 'split',
  title: 'Part of a text',
  description: 'Cuts a text wherever a separator stands and takes one of its parts.',
  sentence: 'part {part} of what “{by}” separates',
  icon: 'split',
  settings: {
    type: 'object',
    required: ['by', 'part'],
    additionalProperties: false,
    properties: {
      by: {
        type: 'string',
        title: 'Separator',
        description: 'The text between the parts, such as / or a comma.',
        minLength: 1,
        examples: ['/', ' | '],
      },
      part: {
        type: 'integer',
        title: 'Part',
        description: '1 is the first, -1 the last. One that is not there has no value.',
        minimum: -100,
        maximum: 100,
        default: 1,
      },
    },
  },
  examples: [
    {
      title: 'A page title',
      settings: { by: '|', part: 1 },
      outcome: '“Stoneware mug | Shop” becomes “Stoneware mug”',
    },
    { title: 'The last of a path', settings: { by: '/', part: -1 }, outcome: '“/shop/mugs” becomes “mugs”' },
    { title: 'Not there', settings: { by: ',', part: 3 }, outcome: '“red, blue” has no value' },
  ],
} as const satisfies FormatDefinition;

export type SplitSettings = SettingsOf<typeof split>;
