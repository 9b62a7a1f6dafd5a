import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';

export const intercom = {
  type: 'intercom',
  title: 'Intercom',
  description:
    'Tracks events of a person through the Intercom messenger that the site loads. Waits for it for 20 seconds.',
  sentence: 'Intercom',
  icon: 'message-circle',
  group: 'Customer tools',
  consent: ['functionality_storage'],
  // The site loads the vendor’s script, and has allowed its hosts.
  hosts: [],
  limits: {
    maxParams: 20,
    paramLength: 255,
    source: 'https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-events',
  },
  envelope: false,
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {},
  },
  examples: [
    {
      title: 'The messenger on the page',
      settings: {},
      outcome: 'Intercom("trackEvent", "add_to_cart", { item_name: "Stoneware mug" })',
    },
  ],
} as const satisfies DestinationDefinition;

export type IntercomSettings = SettingsOf<typeof intercom>;
