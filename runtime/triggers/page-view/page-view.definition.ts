import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const pageView = {
  type: 'page-view',
  title: 'Page view',
  description:
    'A page is shown: loaded, switched to inside a single-page app, or brought back with the back button.',
  scope: 'page',
  recorded: { from: 'page', element: 'none' },
  // Starting it costs nothing.
  leaveOut: false,
  sentence: 'someone views a page[, {when}]',
  icon: 'file-text',
  group: 'Page',
  needsDom: true,
  provides: [],
  variables: ['page_path', 'page_url', 'page_title', 'page_referrer', 'page_query'],
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      when: {
        type: 'string',
        title: 'Moment',
        description:
          'Wait for the content when conditions or parameters read something from the page. A page inside a single-page app is complete at once.',
        enum: ['start', 'content', 'loaded'],
        enumTitles: ['at once', 'once its content is there', 'once everything has loaded'],
        default: 'start',
      },
    },
  },
  presets: [
    {
      title: 'DOM ready',
      description: 'The page’s HTML has been read to its end: everything in it can be found.',
      icon: 'file-code',
      settings: { when: 'content' },
    },
    {
      title: 'Window loaded',
      description: 'The page and all its pictures, styles and scripts have loaded.',
      icon: 'file-check',
      settings: { when: 'loaded' },
    },
  ],
  examples: [
    { title: 'Every page', settings: {}, outcome: 'Fires as soon as Milepost has started on a page.' },
    {
      title: 'After the content',
      settings: { when: 'content' },
      outcome: 'Fires when the page’s HTML has been read to its end, before its pictures have loaded.',
    },
  ],
} as const satisfies TriggerDefinition;

export type PageViewSettings = SettingsOf<typeof pageView>;
