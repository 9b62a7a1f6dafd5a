import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';

export const vwo = {
  type: 'vwo',
  title: 'VWO (Wingify)',
  description:
    'Counts events for VWO, which is becoming Wingify: the newer global is used where the page has it. The event has to exist there under the same name.',
  sentence: 'VWO',
  icon: 'flask-conical',
  group: 'Experiments',
  consent: ['personalization_storage'],
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
      title: 'The script on the page',
      settings: {},
      outcome: 'VWO.push(["event", "add_to_cart", { item_name: "Stoneware mug" }])',
    },
  ],
} as const satisfies DestinationDefinition;

export type VwoSettings = SettingsOf<typeof vwo>;
