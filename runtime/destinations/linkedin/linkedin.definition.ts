import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';
import { adSignals } from '../../advertising.definition';
import { vendorScript } from '../../vendorScript.definition';

export const linkedin = {
  type: 'linkedin',
  title: 'LinkedIn Insight Tag',
  description:
    'Reports conversions to LinkedIn. Each event needs the id of a conversion made in Campaign Manager; others are not sent. Waits for the tag for 20 seconds.',
  sentence: 'LinkedIn ({partnerId})',
  icon: 'megaphone',
  group: 'Advertising',
  ads: true,
  consent: adSignals,
  hosts: ['snap.licdn.com', 'px.ads.linkedin.com'],
  script: { src: 'https://snap.licdn.com/li.lms-analytics/insight.min.js' },
  otherNames: 'mapped-only',
  eventNames: { pattern: '^[0-9]{4,12}$', rule: 'the number of a conversion made in Campaign Manager' },
  settings: {
    type: 'object',
    required: ['partnerId'],
    additionalProperties: false,
    properties: {
      partnerId: {
        type: 'string',
        title: 'Partner ID',
        description: 'In LinkedIn’s Campaign Manager, under Insight Tag.',
        pattern: '^[0-9]{4,12}$',
        examples: ['1234567'],
      },
      load: vendorScript,
    },
  },
  examples: [
    {
      title: 'One account',
      settings: { partnerId: '1234567' },
      outcome: 'lintrk("track", { conversion_id: 1234567, event_id: "0193…" })',
    },
  ],
} as const satisfies DestinationDefinition;

export type LinkedinSettings = SettingsOf<typeof linkedin>;
