import type { FormatDefinition, SettingsOf } from '../../../shared/definition';

export const redact = {
  type: 'redact',
  title: 'Hide personal data',
  description:
    'Replaces what looks like an e-mail address, a phone or a card number. Texts are hidden like this when they are sent, unless the plan allows personal data; as a step it also holds for comparisons and for parameters that allow it.',
  sentence: 'without personal data',
  icon: 'eye-off',
  settings: { type: 'object', additionalProperties: false, properties: {} },
  examples: [
    { title: 'A greeting', settings: {}, outcome: '“Hello ann@example.com” becomes “Hello [email]”' },
  ],
} as const satisfies FormatDefinition;

export type RedactSettings = SettingsOf<typeof redact>;
