import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';
import { adSignals } from '../../advertising.definition';
import { vendorScript } from '../../vendorScript.definition';

export const snap = {
  type: 'snap',
  title: 'Snap pixel',
  description:
    'Sends events to the Snap pixel of the site. Snap has names of its own; every other event has to be given one of CUSTOM_EVENT_1 to 5. Waits for the pixel for 20 seconds.',
  sentence: 'the Snap pixel ({pixelId})',
  icon: 'megaphone',
  group: 'Advertising',
  ads: true,
  consent: adSignals,
  hosts: ['sc-static.net', 'tr.snapchat.com'],
  script: { src: 'https://sc-static.net/scevent.min.js' },
  standardNames: {
    view_item: 'VIEW_CONTENT',
    search: 'SEARCH',
    add_to_cart: 'ADD_CART',
    add_to_wishlist: 'ADD_TO_WISHLIST',
    begin_checkout: 'START_CHECKOUT',
    add_payment_info: 'ADD_BILLING',
    sign_up: 'SIGN_UP',
    trial_start: 'START_TRIAL',
    newsletter: 'SUBSCRIBE',
    purchase: 'PURCHASE',
  },
  otherNames: 'mapped-only',
  eventNames: {
    pattern: '^(CUSTOM_EVENT|custom_event)_[1-5]$',
    rule: 'Snap’s own names or CUSTOM_EVENT_1 to CUSTOM_EVENT_5',
  },
  paramNames: { value: 'price' },
  settings: {
    type: 'object',
    required: ['pixelId'],
    additionalProperties: false,
    properties: {
      pixelId: {
        type: 'string',
        title: 'Pixel ID',
        description: 'In Snap’s Events Manager.',
        pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
        examples: ['a1b2c3d4-1234-4abc-8def-0123456789ab'],
      },
      load: vendorScript,
    },
  },
  examples: [
    {
      title: 'One account',
      settings: { pixelId: 'a1b2c3d4-1234-4abc-8def-0123456789ab' },
      outcome: 'snaptr("track", "ADD_CART", { price: 30, currency: "USD", client_dedup_id: "0193…" })',
    },
  ],
} as const satisfies DestinationDefinition;

export type SnapSettings = SettingsOf<typeof snap>;
