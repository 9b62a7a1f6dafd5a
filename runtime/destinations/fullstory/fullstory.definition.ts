import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';
import { globalName } from '../../globalName.definition';

export const fullstory = {
  type: 'fullstory',
  title: 'Fullstory',
  description:
    'Tracks events with their properties through the Fullstory script that the site loads. Waits for it for 20 seconds.',
  sentence: 'Fullstory[ at {global}]',
  icon: 'eye',
  group: 'Recordings',
  consent: ['analytics_storage'],
  // The site loads the vendor’s script, and has allowed its hosts.
  hosts: [],
  eventNames: { pattern: '^[^]{1,250}$', rule: 'up to 250 characters' },
  limits: {
    paramName: {
      pattern: '^[A-Za-z][A-Za-z0-9_-]{0,511}$',
      rule: 'up to 512 letters, digits, _ and -, beginning with a letter',
    },
    source: 'https://help.fullstory.com/hc/en-us/articles/360020623234-Client-API-Requirements',
  },
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
      title: 'The script on the page',
      settings: {},
      outcome: 'FS("trackEvent", { name: "add_to_cart", properties: { item_name: "Stoneware mug" } })',
    },
  ],
} as const satisfies DestinationDefinition;

export type FullstorySettings = SettingsOf<typeof fullstory>;
