import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const elementVisible = {
  type: 'element-visible',
  title: 'Element seen',
  description: 'An element has been in view long enough to be seen, even if it was added to the page later.',
  scope: 'page',
  sentence: 'someone sees [at least {minPercent} of ]{target}[ for {minMs}][, counted {times}]',
  icon: 'eye',
  group: 'Reading',
  needsDom: true,
  provides: ['element'],
  notices: { visible_percent: { title: 'Visible percent', type: 'number' } },
  settings: {
    type: 'object',
    required: ['target'],
    additionalProperties: false,
    properties: {
      target: { type: 'string', title: 'What is seen', format: 'target', minLength: 1 },
      minPercent: {
        type: 'integer',
        title: 'How much of it',
        description: 'Where the element is larger than the window, this share of the window is enough.',
        unit: '%',
        minimum: 1,
        maximum: 100,
        default: 50,
      },
      minMs: {
        type: 'integer',
        title: 'For how long',
        description: 'Without a break. A hidden tab pauses the count.',
        unit: 'ms',
        minimum: 0,
        maximum: 3600000,
        default: 1000,
      },
      times: {
        type: 'string',
        title: 'How often',
        enum: ['page', 'element', 'every'],
        enumTitles: ['once a page', 'once for each element', 'every time it comes into view'],
        default: 'page',
      },
    },
  },
  examples: [
    {
      title: 'The price table',
      settings: { target: '#pricing' },
      outcome: 'Fires once a page, when half of it, or half a window full of it, was in view for a second.',
    },
    {
      title: 'Each product card',
      settings: { target: '.card', times: 'element', minPercent: 80 },
      outcome: 'Fires for each card that comes into view, also for cards loaded while scrolling.',
    },
  ],
} as const satisfies TriggerDefinition;

export type ElementVisibleSettings = SettingsOf<typeof elementVisible>;
