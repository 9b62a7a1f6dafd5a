import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';
import { adSignals } from '../../advertising.definition';
import { vendorScript } from '../../vendorScript.definition';

export const reddit = {
  type: 'reddit',
  title: 'Reddit pixel',
  description:
    'Sends events to the Reddit pixel of the site: under Reddit’s own names where there is one, else as custom events. Waits for the pixel for 20 seconds.',
  sentence: 'the Reddit pixel ({pixelId})',
  icon: 'megaphone',
  group: 'Advertising',
  ads: true,
  consent: adSignals,
  hosts: ['www.redditstatic.com', 'alb.reddit.com'],
  script: { src: 'https://www.redditstatic.com/ads/pixel.js' },
  standardNames: {
    view_item: 'ViewContent',
    search: 'Search',
    add_to_cart: 'AddToCart',
    add_to_wishlist: 'AddToWishlist',
    sign_up: 'SignUp',
    generate_lead: 'Lead',
    newsletter: 'Lead',
    purchase: 'Purchase',
  },
  otherNames: 'custom',
  eventNames: { pattern: '^.{1,64}$', rule: 'up to 64 characters' },
  paramNames: { price: 'value', quantity: 'itemCount' },
  settings: {
    type: 'object',
    required: ['pixelId'],
    additionalProperties: false,
    properties: {
      pixelId: {
        type: 'string',
        title: 'Pixel ID',
        description: 'In Reddit’s Events Manager.',
        pattern: '^(a2|t2)_[a-z0-9]{4,20}$',
        examples: ['a2_abcd1234efgh'],
      },
      load: vendorScript,
    },
  },
  examples: [
    {
      title: 'One account',
      settings: { pixelId: 'a2_abcd1234efgh' },
      outcome: 'rdt("track", "AddToCart", { value: 30, currency: "USD", conversionId: "0193…" })',
    },
  ],
} as const satisfies DestinationDefinition;

export type RedditSettings = SettingsOf<typeof reddit>;
