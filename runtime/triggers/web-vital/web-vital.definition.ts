import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const webVital = {
  type: 'web-vital',
  title: 'Web vital',
  description: 'How fast the page was for this visitor, measured as Google does for Core Web Vitals.',
  scope: 'visit',
  sentence: '{metric} of a page is known',
  icon: 'gauge',
  group: 'Signals',
  needsDom: true,
  credit: 'web-vitals, Google LLC, Apache-2.0',
  provides: [],
  notices: {
    vital_name: { title: 'Web vital', type: 'text' },
    vital_value: { title: 'Web vital value', type: 'number' },
    vital_rating: { title: 'Web vital rating', type: 'text' },
  },
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      metric: {
        type: 'string',
        title: 'Measure',
        description:
          'Each is told once for a page load, when it is final: first byte and first paint at once, the largest paint with the first click or key, layout shift and slowest response when the page is first hidden or left. Values are milliseconds, those of layout shift a score. Browsers other than Chrome and its kin do not tell all of them.',
        enum: ['all', 'lcp', 'inp', 'cls', 'fcp', 'ttfb'],
        enumTitles: [
          'each web vital',
          'the largest contentful paint (LCP)',
          'the interaction to next paint (INP)',
          'the cumulative layout shift (CLS)',
          'the first contentful paint (FCP)',
          'the time to first byte (TTFB)',
        ],
        default: 'all',
      },
    },
  },
  examples: [
    {
      title: 'All of them',
      settings: {},
      outcome: 'Fires for each measure with its name, its value and good, needs-improvement or poor.',
    },
    {
      title: 'Only how soon the page is there',
      settings: { metric: 'lcp' },
      outcome: 'Fires once a page load.',
    },
  ],
} as const satisfies TriggerDefinition;

export type WebVitalSettings = SettingsOf<typeof webVital>;
