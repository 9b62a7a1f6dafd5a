import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const pageHidden = {
  type: 'page-hidden',
  title: 'Page hidden',
  description:
    'Someone switches to another tab, closes this one, locks the phone or leaves the page. The last moment that can be told for sure.',
  scope: 'page',
  recorded: { from: 'hide', element: 'none', once: 'page', unseen: ['times'] },
  sentence: 'someone hides or leaves a page[, counted {times}]',
  icon: 'eye-off',
  group: 'Page',
  needsDom: true,
  provides: [],
  notices: { page_seconds: { title: 'Seconds since the page began', type: 'number' } },
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      times: {
        type: 'string',
        title: 'How often',
        enum: ['page', 'every'],
        enumTitles: ['the first time on each page', 'every time'],
        default: 'page',
      },
    },
  },
  examples: [
    {
      title: 'The first time away',
      settings: {},
      outcome:
        'Fires when the tab is hidden or closed, once for each page. Not when a single-page app shows another page.',
    },
    {
      title: 'Each time away',
      settings: { times: 'every' },
      outcome: 'Fires again after someone has come back.',
    },
  ],
} as const satisfies TriggerDefinition;

export type PageHiddenSettings = SettingsOf<typeof pageHidden>;
