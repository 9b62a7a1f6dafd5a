import type { FormatDefinition, SettingsOf } from '../../../shared/definition';

export const boolean = {
  type: 'boolean',
  title: 'Yes or no',
  description:
    'Turns words for yes and no into true and false. Anything else has no value, unless all other texts are said to be a no.',
  sentence: 'as yes or no[, yes being {yes}]',
  icon: 'toggle-right',
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      yes: {
        type: 'string',
        title: 'What means yes',
        description:
          'With commas between them, in any case; every other text is then a no. Left out: true, yes, on, 1 are a yes; false, no, off, 0 and an empty text a no.',
        minLength: 1,
        examples: ['in stock, available'],
      },
    },
  },
  examples: [
    { title: 'A switch', settings: {}, outcome: '“Yes” becomes true' },
    { title: 'Neither', settings: {}, outcome: '“maybe” has no value' },
    { title: 'Stock', settings: { yes: 'in stock, available' }, outcome: '“In stock” becomes true' },
    { title: 'No stock', settings: { yes: 'in stock, available' }, outcome: '“Sold out” becomes false' },
  ],
} as const satisfies FormatDefinition;

export type BooleanSettings = SettingsOf<typeof boolean>;
