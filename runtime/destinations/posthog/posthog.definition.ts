import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';
import { globalName } from '../../globalName.definition';

export const posthog = {
  type: 'posthog',
  title: 'PostHog',
  description:
    'Captures events through the PostHog library that the site loads. Waits for it for 20 seconds.',
  sentence: 'PostHog[ at {global}]',
  icon: 'chart-column',
  group: 'Analytics',
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
      outcome: 'posthog.capture("add_to_cart", { item_name: "Stoneware mug" })',
    },
  ],
} as const satisfies DestinationDefinition;

export type PostHogSettings = SettingsOf<typeof posthog>;
