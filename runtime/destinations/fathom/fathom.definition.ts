import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';
import { worth } from '../../worth.definition';

export const fathom = {
  type: 'fathom',
  title: 'Fathom',
  description:
    'Tracks events through the Fathom script that the site loads, which sets no cookies. Parameters are not sent: Fathom takes a name and an amount. Waits for the script for 20 seconds.',
  sentence: 'Fathom[, {worth}]',
  icon: 'chart-column',
  group: 'Analytics',
  consent: ['analytics_storage'],
  // The site loads the vendor’s script, and has allowed its hosts.
  hosts: [],
  // No emoji. https://usefathom.com/docs/features/events
  eventNames: { pattern: '^[^\\uD800-\\uDFFF]+$', rule: 'names without emoji' },
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      worth,
    },
  },
  examples: [
    {
      title: 'With what it is worth',
      settings: { worth: true },
      outcome: 'fathom.trackEvent("add_to_cart", { _value: 3000 })',
    },
  ],
} as const satisfies DestinationDefinition;

export type FathomSettings = SettingsOf<typeof fathom>;
