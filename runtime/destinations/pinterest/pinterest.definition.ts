import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';
import { adSignals } from '../../advertising.definition';
import { vendorScript } from '../../vendorScript.definition';

export const pinterest = {
  type: 'pinterest',
  title: 'Pinterest tag',
  description:
    'Sends events to the Pinterest tag of the site. Pinterest has names of its own; every other event arrives as “custom”. Waits for the tag for 20 seconds.',
  sentence: 'the Pinterest tag ({tagId})',
  icon: 'megaphone',
  group: 'Advertising',
  ads: true,
  consent: adSignals,
  hosts: ['s.pinimg.com', 'ct.pinterest.com'],
  script: { src: 'https://s.pinimg.com/ct/core.js' },
  standardNames: {
    view_item: 'pagevisit',
    search: 'search',
    add_to_cart: 'addtocart',
    sign_up: 'signup',
    generate_lead: 'lead',
    newsletter: 'lead',
    video_play: 'watchvideo',
    purchase: 'checkout',
  },
  otherNames: 'custom',
  paramNames: { price: 'value', quantity: 'order_quantity' },
  settings: {
    type: 'object',
    required: ['tagId'],
    additionalProperties: false,
    properties: {
      tagId: {
        type: 'string',
        title: 'Tag ID',
        description: 'In Pinterest’s Ads Manager, under Conversions.',
        pattern: '^[0-9]{10,16}$',
        examples: ['2612345678901'],
      },
      load: vendorScript,
    },
  },
  examples: [
    {
      title: 'One account',
      settings: { tagId: '2612345678901' },
      outcome: 'pintrk("track", "addtocart", { value: 30, currency: "USD", event_id: "0193…" })',
    },
  ],
} as const satisfies DestinationDefinition;

export type PinterestSettings = SettingsOf<typeof pinterest>;
