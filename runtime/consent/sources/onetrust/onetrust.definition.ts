import type { ConsentSourceDefinition, SettingsOf } from '../../../../shared/definition';
import { category, unasked } from '../unasked.definition';

export const onetrust = {
  type: 'onetrust',
  title: 'OneTrust',
  description: 'Follows the OneTrust banner by the groups it lists as active.',
  sentence: 'OneTrust[ with analytics in {analytics}][ and advertising in {advertising}]',
  icon: 'shield-check',
  needs:
    'OneTrust’s script is on every page. Its usual groups are C0002 for analytics, C0003 for functions and C0004 for advertising; other names are entered here.',
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      analytics: category('Analytics', 'C0002'),
      advertising: category('Advertising', 'C0004'),
      functional: category('Functions and personalisation', 'C0003'),
      necessary: category('Necessary', 'C0001'),
      unasked,
    },
  },
  examples: [{ title: 'As it comes', settings: {} }],
} as const satisfies ConsentSourceDefinition;

export type OnetrustSettings = SettingsOf<typeof onetrust>;
