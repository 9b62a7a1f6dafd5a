import type { ConsentSourceDefinition, SettingsOf } from '../../../../shared/definition';
import { unasked } from '../unasked.definition';

export const cookieyes = {
  type: 'cookieyes',
  title: 'CookieYes',
  description: 'Follows the CookieYes banner: analytics, advertisement, functional and necessary.',
  sentence: 'CookieYes',
  icon: 'cookie',
  needs: 'CookieYes’ script is on every page. Nothing is to be set up in it.',
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      unasked,
    },
  },
  examples: [{ title: 'As it comes', settings: {} }],
} as const satisfies ConsentSourceDefinition;

export type CookieyesSettings = SettingsOf<typeof cookieyes>;
