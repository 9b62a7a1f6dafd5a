import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';
import { adSignals } from '../../advertising.definition';
import { vendorScript } from '../../vendorScript.definition';

export const xAds = {
  type: 'x-ads',
  title: 'X pixel',
  description:
    'Sends events to the X (Twitter) pixel of the site. Each event needs the id of an event made in X’s Ads Manager; others are not sent. Waits for the pixel for 20 seconds.',
  sentence: 'the X pixel ({pixelId})',
  icon: 'megaphone',
  group: 'Advertising',
  ads: true,
  consent: adSignals,
  hosts: ['static.ads-twitter.com', 'analytics.twitter.com', 't.co'],
  script: { src: 'https://static.ads-twitter.com/uwt.js' },
  otherNames: 'mapped-only',
  eventNames: {
    pattern: '^(tw-[a-z0-9]+-)?[a-z0-9]{4,8}$',
    rule: 'the id of an event made in X’s Ads Manager',
  },
  paramNames: { price: 'value' },
  settings: {
    type: 'object',
    required: ['pixelId'],
    additionalProperties: false,
    properties: {
      pixelId: {
        type: 'string',
        title: 'Pixel ID',
        description: 'In X’s Ads Manager, under Events manager.',
        pattern: '^[a-z0-9]{5,8}$',
        examples: ['o1a2b'],
      },
      load: vendorScript,
    },
  },
  examples: [
    {
      title: 'One account',
      settings: { pixelId: 'o1a2b' },
      outcome: 'twq("event", "tw-o1a2b-c3d4e", { value: 30, currency: "USD", conversion_id: "0193…" })',
    },
  ],
} as const satisfies DestinationDefinition;

export type XAdsSettings = SettingsOf<typeof xAds>;
