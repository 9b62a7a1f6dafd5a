import type { FormatDefinition, SettingsOf } from '../../../shared/definition';

export const trim = {
  type: 'trim',
  title: 'Trim spaces',
  description: 'Removes spaces at both ends and makes one of several in between.',
  sentence: 'without spare spaces',
  icon: 'scissors',
  settings: { type: 'object', additionalProperties: false, properties: {} },
  examples: [{ title: 'A name', settings: {}, outcome: '“  Stoneware   mug ” becomes “Stoneware mug”' }],
} as const satisfies FormatDefinition;

export type TrimSettings = SettingsOf<typeof trim>;
