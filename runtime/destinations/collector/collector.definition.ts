import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';

export const collector = {
  type: 'collector',
  title: 'Milepost reports',
  description: 'Sends events to a Milepost server, in small batches that are tried again until they arrive.',
  sentence: 'Milepost reports[ at {url}]',
  icon: 'inbox',
  consent: ['analytics_storage'],
  hosts: ['{url}', '{server}'],
  anonymous: true,
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      url: {
        type: 'string',
        title: 'Address',
        description:
          'Where events are sent instead: an address on your own domain that passes them on to this server’s /e.',
        format: 'url',
        placeholder: 'this server',
        pattern: '^https?://[^\\s]+$',
        examples: ['https://shop.example/milepost/e'],
      },
    },
  },
  examples: [
    {
      title: 'This server',
      settings: {},
      outcome: 'POST /e with up to 50 events; tried again with the same ids until accepted.',
    },
  ],
} as const satisfies DestinationDefinition;

export type CollectorSettings = SettingsOf<typeof collector>;
