import type { ConsentSourceDefinition, SettingsOf } from '../../../../shared/definition';
import { unasked } from '../unasked.definition';

export const cookiebot = {
  type: 'cookiebot',
  title: 'Cookiebot',
  description: 'Follows the Cookiebot banner: statistics, marketing, preferences and necessary.',
  sentence: 'Cookiebot',
  icon: 'cookie',
  needs: 'Cookiebot’s script is on every page. Nothing is to be set up in it.',
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      unasked,
    },
  },
  examples: [{ title: 'As it comes', settings: {} }],
} as const satisfies ConsentSourceDefinition;

export type CookiebotSettings = SettingsOf<typeof cookiebot>;
