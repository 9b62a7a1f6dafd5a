import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';
import { adSignals, onePixelAlone } from '../../advertising.definition';
import { vendorScript } from '../../vendorScript.definition';

export const tiktok = {
  type: 'tiktok',
  title: 'TikTok pixel',
  description:
    'Sends events to the TikTok pixel of the site, under TikTok’s own names where there is one. Waits for the pixel for 20 seconds. TikTok is changing some names: compare them with your account.',
  sentence: 'the TikTok pixel ({pixelCode})',
  icon: 'megaphone',
  group: 'Advertising',
  ads: true,
  consent: adSignals,
  hosts: ['analytics.tiktok.com'],
  script: { src: 'https://analytics.tiktok.com/i18n/pixel/events.js?sdkid={pixelCode}&lib=ttq' },
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
  otherNames: 'custom',
  paramNames: { price: 'value' },
  trying: {
    description: 'Seen in TikTok’s Events Manager under Test events, once the page was opened from there.',
  },
  settings: {
    type: 'object',
    required: ['pixelCode'],
    additionalProperties: false,
    properties: {
      pixelCode: {
        type: 'string',
        title: 'Pixel code',
        description: 'In TikTok’s Events Manager.',
        pattern: '^[A-Z0-9]{15,30}$',
        examples: ['C4ABCDEFGHIJ12345678'],
      },
      single: onePixelAlone,
      load: vendorScript,
    },
  },
  examples: [
    {
      title: 'One account',
      settings: { pixelCode: 'C4ABCDEFGHIJ12345678' },
      outcome: 'ttq.track("AddToCart", { value: 30, currency: "USD" }, { event_id: "0193…" })',
    },
  ],
} as const satisfies DestinationDefinition;

export type TiktokSettings = SettingsOf<typeof tiktok>;
