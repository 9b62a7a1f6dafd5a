import type { ConsentSourceDefinition, SettingsOf } from '../../../../shared/definition';
import { category, unasked } from '../unasked.definition';

export const usercentrics = {
  type: 'usercentrics',
  title: 'Usercentrics',
  description: 'Follows the Usercentrics banner, version 3 and version 2, by its categories.',
  sentence: 'Usercentrics[ with analytics in {analytics}]',
  icon: 'users',
  needs:
    'Usercentrics’ script is on every page. It has no category for analytics of its own: name the one your analytics services are in.',
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      analytics: category('Analytics', 'marketing'),
      advertising: category('Advertising', 'marketing'),
      functional: category('Functions and personalisation', 'functional'),
      necessary: category('Necessary', 'essential'),
      unasked,
    },
  },
  examples: [{ title: 'Analytics in a category of its own', settings: { analytics: 'functional' } }],
} as const satisfies ConsentSourceDefinition;

export type UsercentricsSettings = SettingsOf<typeof usercentrics>;
