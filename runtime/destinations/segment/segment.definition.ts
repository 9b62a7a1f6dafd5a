import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';
import { globalName } from '../../globalName.definition';

export const segment = {
  type: 'segment',
  title: 'Segment',
  description:
    'Tracks events through Segment’s analytics.js that the site loads. Waits for it for 20 seconds.',
  sentence: 'Segment[ at {global}]',
  icon: 'split',
  group: 'Customer data',
  consent: ['analytics_storage'],
  // The site loads the vendor’s script, and has allowed its hosts.
  hosts: [],
  envelope: false,
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
      outcome: 'analytics.track("add_to_cart", { item_name: "Stoneware mug" })',
    },
  ],
} as const satisfies DestinationDefinition;

export type SegmentSettings = SettingsOf<typeof segment>;
