import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';

export const dataLayer = {
  type: 'data-layer',
  title: 'Data layer',
  description:
    'Pushes events to the page’s data layer, for Google Tag Manager or anything else that listens there.',
  sentence: 'the data layer[ {layer}]',
  icon: 'layers',
  group: 'Your own',
  // A push stays on the page; whoever listens to the data layer asks for its own consent.
  consent: [],
  hosts: [],
  envelope: false,
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      layer: {
        type: 'string',
        title: 'Data layer name',
        description: 'The global array to push to. It is made where the page has none.',
        format: 'name',
        pattern: '^[A-Za-z_$][A-Za-z0-9_$]*$',
        default: 'dataLayer',
      },
    },
  },
  examples: [
    {
      title: 'Google Tag Manager',
      settings: {},
      outcome: 'dataLayer.push({ event: "add_to_cart", item_name: "Stoneware mug" })',
    },
  ],
} as const satisfies DestinationDefinition;

export type DataLayerDestinationSettings = SettingsOf<typeof dataLayer>;
