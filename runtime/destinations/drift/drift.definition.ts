import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';

export const drift = {
  type: 'drift',
  title: 'Drift',
  description: 'Tracks events through the Drift chat that the site loads. Waits for it for 20 seconds.',
  sentence: 'Drift',
  icon: 'message-circle',
  group: 'Customer tools',
  consent: ['functionality_storage'],
  // The site loads the vendor’s script, and has allowed its hosts.
  hosts: [],
  envelope: false,
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {},
  },
  examples: [
    {
      title: 'The chat on the page',
      settings: {},
      outcome: 'drift.track("add_to_cart", { item_name: "Stoneware mug" })',
    },
  ],
} as const satisfies DestinationDefinition;

export type DriftSettings = SettingsOf<typeof drift>;
