import type { ConsentSourceDefinition, SettingsOf } from '../../../../shared/definition';
import { category, unasked } from '../unasked.definition';

export const didomi = {
  type: 'didomi',
  title: 'Didomi',
  description: 'Follows the Didomi banner by its purposes.',
  sentence: 'Didomi[ with analytics in {analytics}]',
  icon: 'shield',
  needs:
    'Didomi’s script is on every page. Purposes stand for signals: the names here are Didomi’s usual ones. Which version on the page can say whether a visitor has answered could not be confirmed for all of them: where yours cannot, nothing counts as granted.',
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      analytics: category('Analytics', 'measure_content_performance'),
      advertising: category('Advertising', 'create_ads_profile'),
      functional: category('Functions and personalisation', 'cookies'),
      necessary: category('Necessary', 'cookies'),
      unasked,
    },
  },
  examples: [{ title: 'As it comes', settings: {} }],
} as const satisfies ConsentSourceDefinition;

export type DidomiSettings = SettingsOf<typeof didomi>;
