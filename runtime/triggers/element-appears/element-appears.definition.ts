import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const elementAppears = {
  type: 'element-appears',
  title: 'Element appears',
  description:
    'An element is on the page, from the start or added later, whether or not someone has scrolled to it: a message, a dialog, an error.',
  scope: 'page',
  sentence: '{target} appears[ {shown}][, counted {times}]',
  icon: 'badge-plus',
  group: 'Reading',
  needsDom: true,
  provides: ['element'],
  settings: {
    type: 'object',
    required: ['target'],
    additionalProperties: false,
    properties: {
      target: { type: 'string', title: 'What appears', format: 'target', minLength: 1 },
      shown: {
        type: 'string',
        title: 'Where style hides it',
        description: 'Many pages carry their messages hidden, and only show them when they are needed.',
        enum: ['wait', 'count'],
        enumTitles: ['once style shows it', 'even where style hides it'],
        default: 'wait',
      },
      times: {
        type: 'string',
        title: 'How often',
        enum: ['page', 'element'],
        enumTitles: ['once a page', 'once for each element'],
        default: 'page',
      },
    },
  },
  examples: [
    {
      title: 'The coupon was taken',
      settings: { target: '.coupon-success' },
      outcome: 'Fires when the message is put on the page or shown, even below the window’s edge.',
    },
    {
      title: 'Each error message',
      settings: { target: '[role="alert"]', times: 'element' },
      outcome: 'Fires for each message that is added while the page is used.',
    },
  ],
} as const satisfies TriggerDefinition;

export type ElementAppearsSettings = SettingsOf<typeof elementAppears>;
