import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';
import { adSignals } from '../../advertising.definition';
import { vendorScript } from '../../vendorScript.definition';

export const microsoftUet = {
  type: 'microsoft-uet',
  title: 'Microsoft Advertising',
  description: 'Sends events to Microsoft’s UET tag of the site, which makes conversion goals of them.',
  sentence: 'Microsoft Advertising ({tagId})',
  icon: 'megaphone',
  group: 'Advertising',
  ads: true,
  consent: adSignals,
  hosts: ['bat.bing.com'],
  script: { src: 'https://bat.bing.com/bat.js' },
  paramNames: { value: 'revenue_value', price: 'revenue_value' },
  settings: {
    type: 'object',
    required: ['tagId'],
    additionalProperties: false,
    properties: {
      tagId: {
        type: 'string',
        title: 'Tag ID',
        description: 'In Microsoft Advertising, under Conversions, UET tag.',
        pattern: '^[0-9]{6,12}$',
        examples: ['12345678'],
      },
      load: vendorScript,
    },
  },
  examples: [
    {
      title: 'One account',
      settings: { tagId: '12345678' },
      outcome: 'uetq.push("event", "add_to_cart", { revenue_value: 30, currency: "USD", event_id: "0193…" })',
    },
  ],
} as const satisfies DestinationDefinition;

export type MicrosoftUetSettings = SettingsOf<typeof microsoftUet>;
