import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';
import { vendorScript } from '../../vendorScript.definition';

export const hotjar = {
  type: 'hotjar',
  title: 'Hotjar',
  description:
    'Marks recordings, heatmaps and funnels with the name of an event. Parameters are not sent, because Hotjar takes none; events are part of some plans only.',
  sentence: 'Hotjar ({siteId})',
  icon: 'eye',
  group: 'Recordings',
  consent: ['analytics_storage'],
  // https://help.hotjar.com/hc/en-us/articles/115011640307-Content-Security-Policies
  hosts: ['*.hotjar.com', '*.hotjar.io', 'wss://*.hotjar.com'],
  script: { src: 'https://static.hotjar.com/c/hotjar-{siteId}.js?sv=6' },
  // https://help.hotjar.com/hc/en-us/articles/4405109971095-Events-API-Reference
  eventNames: { pattern: '^[A-Za-z0-9_-]{1,250}$', rule: 'up to 250 letters, digits, _ and -' },
  envelope: false,
  settings: {
    type: 'object',
    required: ['siteId'],
    additionalProperties: false,
    properties: {
      siteId: {
        type: 'string',
        title: 'Site ID',
        description: 'In Hotjar, under Settings, Sites.',
        pattern: '^[0-9]{4,10}$',
        examples: ['1234567'],
      },
      load: vendorScript,
    },
  },
  examples: [
    {
      title: 'The script on the page',
      settings: { siteId: '1234567' },
      outcome: 'hj("event", "add_to_cart")',
    },
  ],
} as const satisfies DestinationDefinition;

export type HotjarSettings = SettingsOf<typeof hotjar>;
