import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';
import { globalName } from '../../globalName.definition';

export const amplitude = {
  type: 'amplitude',
  title: 'Amplitude',
  description:
    'Tracks events through the Amplitude browser SDK that the site loads. Waits for it for 20 seconds.',
  sentence: 'Amplitude[ at {global}]',
  icon: 'chart-column',
  group: 'Analytics',
  consent: ['analytics_storage'],
  // The site loads the vendor’s script, and has allowed its hosts.
  hosts: [],
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      global: globalName,
    },
  },
  examples: [
    {
      title: 'The SDK on the page',
      settings: {},
      outcome: 'amplitude.track("add_to_cart", { item_name: "Stoneware mug" }, { insert_id: "0193…" })',
    },
  ],
} as const satisfies DestinationDefinition;

export type AmplitudeSettings = SettingsOf<typeof amplitude>;
