import type { SettingsOf, VariableDefinition } from '../../../shared/definition';

export const constant = {
  type: 'constant',
  title: 'Constant',
  description: 'The same value everywhere, kept in one place.',
  sentence: 'always {value}',
  icon: 'pin',
  group: 'Choice',
  returns: 'any',
  settings: {
    type: 'object',
    required: ['value'],
    additionalProperties: false,
    properties: {
      value: { type: ['string', 'number', 'boolean'], title: 'Value', examples: ['EUR'] },
    },
  },
  examples: [{ title: 'Currency', settings: { value: 'EUR' }, outcome: 'EUR' }],
} as const satisfies VariableDefinition;

export type ConstantSettings = SettingsOf<typeof constant>;
