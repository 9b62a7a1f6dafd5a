import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';
import { worth } from '../../worth.definition';

export const statsig = {
  type: 'statsig',
  title: 'Statsig',
  description:
    'Logs events through the Statsig client that the site loads, which ties them to experiments by its own user. Waits for it for 20 seconds.',
  sentence: 'Statsig[ ({clientKey})][, {worth}]',
  icon: 'toggle-right',
  group: 'Experiments',
  consent: ['personalization_storage'],
  // The site loads the vendor’s script, and has allowed its hosts.
  hosts: [],
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      clientKey: {
        type: 'string',
        title: 'Client key',
        description: 'Only where the page has several clients: the key of the one that is meant.',
        pattern: '^client-[A-Za-z0-9]+$',
        examples: ['client-AbC123'],
      },
      worth,
    },
  },
  examples: [
    {
      title: 'The only client on the page',
      settings: {},
      outcome:
        'Statsig.instance().logEvent({ eventName: "add_to_cart", metadata: { item_name: "Stoneware mug" } })',
    },
  ],
} as const satisfies DestinationDefinition;

export type StatsigSettings = SettingsOf<typeof statsig>;
