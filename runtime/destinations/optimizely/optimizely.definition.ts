import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';
import { worth } from '../../worth.definition';

export const optimizely = {
  type: 'optimizely',
  title: 'Optimizely',
  description:
    'Counts events for Optimizely Web Experimentation. The event has to exist there under the same name.',
  sentence: 'Optimizely[, {worth}]',
  icon: 'flask-conical',
  group: 'Experiments',
  consent: ['personalization_storage'],
  // The site loads the vendor’s script, and has allowed its hosts.
  hosts: [],
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      worth,
    },
  },
  examples: [
    {
      title: 'With revenue',
      settings: { worth: true },
      outcome:
        'optimizely.push({ type: "event", eventName: "add_to_cart", tags: { item_name: "Stoneware mug", revenue: 3000 } })',
    },
  ],
} as const satisfies DestinationDefinition;

export type OptimizelySettings = SettingsOf<typeof optimizely>;
