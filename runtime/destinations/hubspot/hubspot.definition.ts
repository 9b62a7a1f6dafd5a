import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';

export const hubspot = {
  type: 'hubspot',
  title: 'HubSpot',
  description:
    'Counts custom behavioural events, which are part of the Enterprise plan. The event has to be defined there first, with its properties.',
  sentence: 'HubSpot ({hubId})',
  icon: 'contact',
  group: 'Customer tools',
  consent: ['ad_storage', 'ad_user_data', 'ad_personalization'],
  // The site loads the vendor’s script, and has allowed its hosts.
  hosts: [],
  eventNames: {
    pattern: '^[a-z][a-z0-9_]*$',
    rule: 'lower-case letters, digits and _, beginning with a letter',
  },
  limits: {
    maxParams: 50,
    paramName: {
      pattern: '^[a-z][a-z0-9_]{0,49}$',
      rule: 'up to 50 lower-case letters, digits and _, beginning with a letter',
    },
    paramLength: 50,
    source:
      'https://developers.hubspot.com/changelog/new-property-limits-for-the-custom-behavioural-events-api',
  },
  envelope: false,
  settings: {
    type: 'object',
    required: ['hubId'],
    additionalProperties: false,
    properties: {
      hubId: {
        type: 'string',
        title: 'Hub ID',
        description: 'The number of your account. HubSpot puts it before the names of its events.',
        pattern: '^[0-9]{3,12}$',
        examples: ['1234567'],
      },
    },
  },
  examples: [
    {
      title: 'One account',
      settings: { hubId: '1234567' },
      outcome:
        '_hsq.push(["trackCustomBehavioralEvent", { name: "pe1234567_add_to_cart", properties: { item_name: "Stoneware mug" } }])',
    },
  ],
} as const satisfies DestinationDefinition;

export type HubSpotSettings = SettingsOf<typeof hubspot>;
