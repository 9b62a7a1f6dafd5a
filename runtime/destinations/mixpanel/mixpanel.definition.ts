import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';
import { globalName } from '../../globalName.definition';

export const mixpanel = {
  type: 'mixpanel',
  title: 'Mixpanel',
  description: 'Tracks events through the Mixpanel library that the site loads. Waits for it for 20 seconds.',
  sentence: 'Mixpanel[ at {global}]',
  icon: 'chart-column',
  group: 'Analytics',
  consent: ['analytics_storage'],
  // The site loads the vendor’s script, and has allowed its hosts.
  hosts: [],
  limits: {
    maxParams: 254,
    // In bytes there; so many characters of the usual kind.
    paramLength: 255,
    source: 'https://developer.mixpanel.com/reference/import-events',
  },
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      global: globalName,
    },
  },
  examples: [
    {
      title: 'The library on the page',
      settings: {},
      outcome: 'mixpanel.track("add_to_cart", { item_name: "Stoneware mug", $insert_id: "0193…" })',
    },
  ],
} as const satisfies DestinationDefinition;

export type MixpanelSettings = SettingsOf<typeof mixpanel>;
