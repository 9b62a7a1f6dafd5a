import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';

export const hotjar = {
  type: 'hotjar',
  title: 'Hotjar',
  description:
    'Marks recordings, heatmaps and funnels with the name of an event. Parameters are not sent, because Hotjar takes none; events are part of some plans only.',
  sentence: 'Hotjar',
  icon: 'eye',
  group: 'Recordings',
  consent: ['analytics_storage'],
  // The site loads the vendor’s script, and has allowed its hosts.
  hosts: [],
  // https://help.hotjar.com/hc/en-us/articles/4405109971095-Events-API-Reference
  eventNames: { pattern: '^[A-Za-z0-9_-]{1,250}$', rule: 'up to 250 letters, digits, _ and -' },
  envelope: false,
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {},
  },
  examples: [{ title: 'The script on the page', settings: {}, outcome: 'hj("event", "add_to_cart")' }],
} as const satisfies DestinationDefinition;

export type HotjarSettings = SettingsOf<typeof hotjar>;
