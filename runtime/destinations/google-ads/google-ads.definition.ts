import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';
import { adSignals } from '../../advertising.definition';
import { vendorScript } from '../../vendorScript.definition';

export const googleAds = {
  type: 'google-ads',
  title: 'Google Ads',
  description:
    'Reports conversions through the Google tag (gtag.js) that the site already loads. Each event needs the label of a conversion action; others are not sent.',
  sentence: 'Google Ads ({conversionId})',
  icon: 'megaphone',
  group: 'Advertising',
  ads: true,
  consent: adSignals,
  hosts: ['www.googletagmanager.com', 'www.googleadservices.com', '*.doubleclick.net', 'www.google.com'],
  script: { src: 'https://www.googletagmanager.com/gtag/js?id={conversionId}' },
  otherNames: 'mapped-only',
  eventNames: {
    pattern: '^[A-Za-z0-9_-]{6,40}$',
    rule: 'the label of a conversion action, the part behind the slash',
  },
  paramNames: { price: 'value' },
  settings: {
    type: 'object',
    required: ['conversionId'],
    additionalProperties: false,
    properties: {
      conversionId: {
        type: 'string',
        title: 'Conversion ID',
        description:
          'In Google Ads, under Goals, at the tag of a conversion action: the part before the slash.',
        pattern: '^AW-[0-9]{6,12}$',
        examples: ['AW-123456789'],
      },
      enhanced: {
        type: 'boolean',
        title: 'Enhanced conversions',
        description:
          'Also hands Google what the parameters sha256_email_address and sha256_phone_number hold. Only hashed values go: give them the format step Hash.',
        enum: [false, true],
        enumTitles: ['without customer data', 'with hashed customer data'],
        default: false,
      },
      load: vendorScript,
    },
  },
  examples: [
    {
      title: 'One account',
      settings: { conversionId: 'AW-123456789' },
      outcome:
        'gtag("event", "conversion", { send_to: "AW-123456789/AbC-D_efG", value: 30, currency: "USD", transaction_id: "0193…" })',
    },
  ],
} as const satisfies DestinationDefinition;

export type GoogleAdsSettings = SettingsOf<typeof googleAds>;
