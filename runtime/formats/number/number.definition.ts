import type { FormatDefinition, SettingsOf } from '../../../shared/definition';

export const number = {
  type: 'number',
  title: 'Number',
  description: 'Takes the first number out of a text, without currency signs and thousands separators.',
  sentence: 'as a number[ written like {locale}]',
  icon: 'hash',
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      locale: {
        type: 'string',
        title: 'Written like',
        description: 'How the page writes numbers. A text that does not fit has no value.',
        enum: ['en', 'de', 'fr', 'de-CH', 'page'],
        enumTitles: [
          '1,299.00 (English)',
          '1.299,00 (German, Italian, Spanish, Dutch)',
          '1 299,00 (French, Polish, Swedish)',
          '1’299.00 (Swiss)',
          'the page’s language (its lang attribute)',
        ],
        default: 'en',
      },
    },
  },
  examples: [
    { title: 'Dollars', settings: {}, outcome: '“$1,299.00” becomes 1299' },
    { title: 'Euros', settings: { locale: 'de' }, outcome: '“1.299,00 €” becomes 1299' },
    { title: 'French euros', settings: { locale: 'fr' }, outcome: '“1 299,50 €” becomes 1299.5' },
    { title: 'No number', settings: {}, outcome: '“Sold out” has no value' },
  ],
} as const satisfies FormatDefinition;

export type NumberSettings = SettingsOf<typeof number>;
