import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';
import { globalName } from '../../globalName.definition';

export const snowplow = {
  type: 'snowplow',
  title: 'Snowplow',
  description:
    'Tracks self-describing events through the Snowplow tracker that the site loads. Each event needs a schema in your Iglu registry. Waits for the tracker for 20 seconds.',
  sentence: 'Snowplow, as {vendor}[ in {version}][ through {global}]',
  icon: 'database',
  group: 'Customer data',
  consent: ['analytics_storage'],
  // The site loads the vendor’s script, and has allowed its hosts.
  hosts: [],
  // The name of a schema. https://docs.snowplow.io/docs/fundamentals/schemas/
  eventNames: { pattern: '^[A-Za-z0-9_-]{1,128}$', rule: 'letters, digits, _ and -' },
  envelope: false,
  settings: {
    type: 'object',
    required: ['vendor'],
    additionalProperties: false,
    properties: {
      vendor: {
        type: 'string',
        title: 'Vendor of the schemas',
        description: 'The first part of their address in Iglu, usually your domain backwards.',
        pattern: '^[A-Za-z0-9_.-]+$',
        maxLength: 128,
        examples: ['com.example.shop'],
      },
      version: {
        type: 'string',
        title: 'Version of the schemas',
        description: 'Model, revision and addition.',
        pattern: '^[1-9][0-9]*-(0|[1-9][0-9]*)-(0|[1-9][0-9]*)$',
        default: '1-0-0',
        examples: ['1-0-0'],
      },
      global: globalName,
    },
  },
  examples: [
    {
      title: 'Schemas of a shop',
      settings: { vendor: 'com.example.shop' },
      outcome:
        'snowplow("trackSelfDescribingEvent", { event: { schema: "iglu:com.example.shop/add_to_cart/jsonschema/1-0-0", data: { item_name: "Stoneware mug" } } })',
    },
  ],
} as const satisfies DestinationDefinition;

export type SnowplowSettings = SettingsOf<typeof snowplow>;
