import type { FormatDefinition, SettingsOf } from '../../../shared/definition';

export const lowerCase = {
  type: 'lower-case',
  title: 'Lower case',
  description: 'Writes a text in small letters.',
  sentence: 'in lower case',
  icon: 'case-lower',
  settings: { type: 'object', additionalProperties: false, properties: {} },
  examples: [{ title: 'A brand', settings: {}, outcome: '“ACME Mugs” becomes “acme mugs”' }],
} as const satisfies FormatDefinition;

export type LowerCaseSettings = SettingsOf<typeof lowerCase>;
