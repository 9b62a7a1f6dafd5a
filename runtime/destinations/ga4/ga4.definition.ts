import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';

export const ga4 = {
  type: 'ga4',
  title: 'Google Analytics 4',
  description: 'Sends events through the Google tag (gtag.js) that the site already loads.',
  sentence: 'Google Analytics 4 ({measurementId})',
  icon: 'chart-column',
  group: 'Analytics',
  consent: ['analytics_storage'],
  hosts: ['www.googletagmanager.com', '*.google-analytics.com', '*.analytics.google.com'],
  // Collected by Google itself or refused by it: https://support.google.com/analytics/answer/13316687
  reservedEvents: [
    'ad_impression',
    'app_remove',
    'app_store_refund',
    'app_store_subscription_cancel',
    'app_store_subscription_renew',
    'click',
    'error',
    'file_download',
    'first_open',
    'first_visit',
    'form_start',
    'form_submit',
    'in_app_purchase',
    'page_view',
    'scroll',
    'session_start',
    'user_engagement',
    'view_complete',
    'video_progress',
    'video_start',
    'view_search_results',
  ],
  limits: {
    // 25, of which the event's id takes one.
    maxParams: 24,
    paramName: {
      pattern: '^(?!_|firebase_|ga_|google_|gtag\\.)[A-Za-z][A-Za-z0-9_]{0,39}$',
      rule: 'up to 40 letters, digits and _, beginning with a letter, not with firebase_, ga_ or google_',
    },
    // https://support.google.com/analytics/answer/13316687; currency is one of the standard ones.
    reservedParams: [
      'cid',
      'customer_id',
      'dclid',
      'gclid',
      'session_id',
      'sid',
      'srsltid',
      'uid',
      'user_id',
    ],
    // 500 in Analytics 360.
    paramLength: 100,
    lists: ['items'],
    itemsMax: 200,
    source: 'https://support.google.com/analytics/answer/9267744',
  },
  eventNames: {
    pattern: '^(?!firebase_|ga_|google_|gtag\\.)[A-Za-z][A-Za-z0-9_]{0,39}$',
    rule: 'up to 40 letters, digits and _, beginning with a letter, not with firebase_, ga_ or google_',
  },
  trying: {
    settings: { debug: true },
    description: 'Seen in Google Analytics under Admin, DebugView.',
  },
  settings: {
    type: 'object',
    required: ['measurementId'],
    additionalProperties: false,
    properties: {
      measurementId: {
        type: 'string',
        title: 'Measurement ID',
        description: 'Under Admin, Data streams in Google Analytics.',
        pattern: '^G-[A-Z0-9]{4,}$',
        examples: ['G-ABC123DEF4'],
      },
      debug: {
        type: 'boolean',
        title: 'DebugView',
        description: 'Marks events so that they show up in DebugView of Google Analytics.',
        enum: [false, true],
        enumTitles: ['not in DebugView', 'in DebugView'],
        default: false,
      },
    },
  },
  examples: [
    {
      title: 'One property',
      settings: { measurementId: 'G-ABC123DEF4' },
      outcome:
        'gtag("event", "add_to_cart", { item_name: "Stoneware mug", event_id: "0193…", send_to: "G-ABC123DEF4" })',
    },
  ],
} as const satisfies DestinationDefinition;

export type Ga4Settings = SettingsOf<typeof ga4>;
