import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';
import { worth } from '../../worth.definition';

export const plausible = {
  type: 'plausible',
  title: 'Plausible',
  description:
    'Sends custom events to Plausible, which sets no cookies. Events become goals once a goal of their name is added there.',
  sentence: 'Plausible[, {interactive}][, {worth}]',
  icon: 'chart-column',
  group: 'Analytics',
  consent: ['analytics_storage'],
  // The site loads the vendor’s script, and has allowed its hosts.
  hosts: [],
  limits: {
    maxParams: 30,
    paramName: { pattern: '^[^]{1,300}$', rule: 'up to 300 characters' },
    paramLength: 2000,
    source: 'https://plausible.io/docs/custom-props/introduction',
  },
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      interactive: {
        type: 'boolean',
        title: 'Counts as interaction',
        description:
          'Whether a visit with this event is no bounce. Off for what happens without the visitor, such as scrolling.',
        enum: [true, false],
        enumTitles: ['as interaction', 'not as interaction'],
        default: true,
      },
      worth,
    },
  },
  examples: [
    {
      title: 'Custom events',
      settings: {},
      outcome: 'plausible("add_to_cart", { props: { item_name: "Stoneware mug" } })',
    },
  ],
} as const satisfies DestinationDefinition;

export type PlausibleSettings = SettingsOf<typeof plausible>;
