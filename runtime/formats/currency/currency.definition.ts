import type { FormatDefinition, SettingsOf } from '../../../shared/definition';

export const currency = {
  type: 'currency',
  title: 'Currency of a price',
  description: 'The ISO code of the currency that a price is written in: EUR for “1.299,00 €”.',
  sentence: 'as its currency[, {unclear} for $, kr and ¥]',
  icon: 'banknote',
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      unclear: {
        type: 'string',
        title: 'When unclear',
        description:
          'The code for signs that several countries share: $, kr and ¥. Left out: they have no value. A code in the text always wins.',
        pattern: '^[A-Z]{3}$',
        examples: ['USD'],
      },
    },
  },
  examples: [
    { title: 'Euros', settings: {}, outcome: '“1.299,00 €” becomes “EUR”' },
    { title: 'Francs', settings: {}, outcome: '“CHF 1’299.–” becomes “CHF”' },
    { title: 'Dollars of one country', settings: {}, outcome: '“CA$ 20” becomes “CAD”' },
    { title: 'Dollars', settings: { unclear: 'USD' }, outcome: '“$20” becomes “USD”' },
    { title: 'Dollars of who knows where', settings: {}, outcome: '“$20” has no value' },
  ],
} as const satisfies FormatDefinition;

export type CurrencySettings = SettingsOf<typeof currency>;
