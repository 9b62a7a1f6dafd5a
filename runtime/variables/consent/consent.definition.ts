import type { SettingsOf, VariableDefinition } from '../../../shared/definition';

export const consent = {
  type: 'consent',
  title: 'Consent',
  description:
    'What the visitor has said to one purpose: granted, denied, or unknown as long as nothing was said.',
  sentence: 'the consent to {signal}',
  icon: 'shield-check',
  group: 'Visit',
  returns: 'text',
  settings: {
    type: 'object',
    required: ['signal'],
    additionalProperties: false,
    properties: {
      signal: {
        type: 'string',
        title: 'Purpose',
        description: 'As the site’s banner names it; Google’s names are usual.',
        format: 'name',
        minLength: 1,
        examples: ['analytics_storage', 'ad_storage'],
      },
    },
  },
  examples: [{ title: 'Advertising', settings: { signal: 'ad_storage' }, outcome: 'granted' }],
} as const satisfies VariableDefinition;

export type ConsentSettings = SettingsOf<typeof consent>;
