import type { FormatDefinition, SettingsOf } from '../../../shared/definition';

export const lowerCase = {
  type: 'lower-case',
  title: 'Letter case',
  description:
    'Writes a text in small letters, in capitals, with each word’s first letter as a capital, or as a name.',
  sentence: 'in {to}',
  icon: 'case-lower',
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      to: {
        type: 'string',
        title: 'Letters',
        description: 'A name holds small letters and digits, with _ for everything between.',
        enum: ['lower', 'upper', 'title', 'name'],
        enumTitles: ['small letters', 'capitals', 'words with capitals', 'the form of a name'],
        default: 'lower',
      },
    },
  },
  examples: [
    { title: 'A brand', settings: {}, outcome: '“ACME Mugs” becomes “acme mugs”' },
    { title: 'A country', settings: { to: 'upper' }, outcome: '“de” becomes “DE”' },
    { title: 'A category', settings: { to: 'title' }, outcome: '“coffee MUGS” becomes “Coffee Mugs”' },
    { title: 'A button', settings: { to: 'name' }, outcome: '“Add to cart!” becomes “add_to_cart”' },
  ],
} as const satisfies FormatDefinition;

export type LowerCaseSettings = SettingsOf<typeof lowerCase>;
