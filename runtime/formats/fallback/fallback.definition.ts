import type { FormatDefinition, SettingsOf } from '../../../shared/definition';

export const fallback = {
  type: 'fallback',
  title: 'When missing',
  description: 'Stands in where there is no value or an empty text.',
  sentence: 'or {value} when missing',
  icon: 'replace',
  settings: {
    type: 'object',
    required: ['value'],
    additionalProperties: false,
    properties: { value: { type: ['string', 'number', 'boolean'], title: 'Value', examples: ['none'] } },
  },
  examples: [
    { title: 'No category', settings: { value: 'other' }, outcome: 'An empty text becomes “other”' },
  ],
} as const satisfies FormatDefinition;

export type FallbackSettings = SettingsOf<typeof fallback>;
