import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';
import { adSignals, onePixelAlone } from '../../advertising.definition';
import { vendorScript } from '../../vendorScript.definition';

export const meta = {
  type: 'meta',
  title: 'Meta pixel',
  description:
    'Sends events to the Meta pixel (Facebook, Instagram) of the site: under Meta’s own names where there is one, else as custom events. Waits for the pixel for 20 seconds.',
  sentence: 'the Meta pixel ({pixelId})',
  icon: 'megaphone',
  group: 'Advertising',
  ads: true,
  consent: adSignals,
  hosts: ['connect.facebook.net', 'www.facebook.com'],
  script: { src: 'https://connect.facebook.net/en_US/fbevents.js' },
  standardNames: {
    view_item: 'ViewContent',
    search: 'Search',
    add_to_cart: 'AddToCart',
    add_to_wishlist: 'AddToWishlist',
    begin_checkout: 'InitiateCheckout',
    add_payment_info: 'AddPaymentInfo',
    sign_up: 'CompleteRegistration',
    generate_lead: 'Lead',
    trial_start: 'StartTrial',
    newsletter: 'Subscribe',
    contact_click: 'Contact',
    purchase: 'Purchase',
  },
  standardEvents: ['PageView'],
  otherNames: 'custom',
  paramNames: { price: 'value', item_id: 'content_ids' },
  limits: {
    lists: ['contents'],
    // Without, none of them can be used for ads from a catalog.
    asksFor: { events: ['ViewContent', 'AddToCart', 'Purchase'], oneOf: ['content_ids', 'contents'] },
    source: 'https://developers.facebook.com/docs/meta-pixel/get-started/advantage-catalog-ads',
  },
  trying: {
    description: 'Seen in Meta’s Events Manager under Test events, once the page was opened from there.',
  },
  settings: {
    type: 'object',
    required: ['pixelId'],
    additionalProperties: false,
    properties: {
      pixelId: {
        type: 'string',
        title: 'Pixel ID',
        description: 'In Meta’s Events Manager, under Data sources.',
        pattern: '^[0-9]{10,20}$',
        examples: ['1234567890123456'],
      },
      single: onePixelAlone,
      load: vendorScript,
    },
  },
  examples: [
    {
      title: 'One account',
      settings: { pixelId: '1234567890123456' },
      outcome: 'fbq("track", "AddToCart", { value: 30, currency: "USD" }, { eventID: "0193…" })',
    },
  ],
} as const satisfies DestinationDefinition;

export type MetaSettings = SettingsOf<typeof meta>;
