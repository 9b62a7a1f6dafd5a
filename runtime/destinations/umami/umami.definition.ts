import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';

export const umami = {
  type: 'umami',
  title: 'Umami',
  description:
    'Tracks events through the Umami script that the site loads, which sets no cookies. Waits for it for 20 seconds.',
  sentence: 'Umami',
  icon: 'chart-column',
  group: 'Analytics',
  consent: ['analytics_storage'],
  // The site loads the vendor’s script, and has allowed its hosts.
  hosts: [],
  // https://umami.is/docs/tracker-functions
  eventNames: { pattern: '^[^]{1,50}$', rule: 'up to 50 characters' },
  envelope: false,
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {},
  },
  examples: [
    {
      title: 'The script on the page',
      settings: {},
      outcome: 'umami.track("add_to_cart", { item_name: "Stoneware mug" })',
    },
  ],
} as const satisfies DestinationDefinition;

export type UmamiSettings = SettingsOf<typeof umami>;
