import type { ConsentSourceDefinition, SettingsOf } from '../../../../shared/definition';
import { category } from '../unasked.definition';

export const klaro = {
  type: 'klaro',
  title: 'Klaro',
  description: 'Follows a Klaro banner by the names or purposes of its services.',
  sentence: 'Klaro[ with analytics in {analytics}]',
  icon: 'list-checks',
  needs:
    'Klaro runs on every page under its usual name. A service, or all services of a purpose, stand for a group of signals; those that Klaro does not have say nothing.',
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      analytics: category('Analytics', 'analytics'),
      advertising: category('Advertising', 'advertising'),
      functional: category('Functions and personalisation', 'functional'),
      necessary: category('Necessary', 'security'),
    },
  },
  examples: [{ title: 'Analytics in a category of its own', settings: { analytics: 'matomo' } }],
} as const satisfies ConsentSourceDefinition;

export type KlaroSettings = SettingsOf<typeof klaro>;
