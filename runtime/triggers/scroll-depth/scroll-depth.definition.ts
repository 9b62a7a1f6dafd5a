import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const scrollDepth = {
  type: 'scroll-depth',
  title: 'Scroll depth',
  description: 'Someone has seen a page, or one part of it, down to a mark.',
  scope: 'page',
  recorded: { from: 'scroll', element: 'none', unseen: ['target', 'axis', 'unit'] },
  sentence: 'someone scrolls [{axis} ]to {marks} {unit} of {target}',
  icon: 'arrow-down-to-line',
  group: 'Reading',
  needsDom: true,
  provides: [],
  notices: {
    scroll_percent: { title: 'Scroll percent', type: 'number' },
    scroll_px: { title: 'Scroll pixels', type: 'number' },
  },
  settings: {
    type: 'object',
    required: ['marks'],
    additionalProperties: false,
    properties: {
      marks: {
        type: 'array',
        title: 'Marks',
        description: 'Each mark counts once a page. What lies above the window’s lower edge has been seen.',
        items: { type: 'number', minimum: 1 },
        minItems: 1,
        default: [75],
        examples: [[75], [25, 50, 75, 90]],
      },
      unit: {
        type: 'string',
        title: 'Counted in',
        description:
          'Percent of the length that has been seen, or pixels scrolled. Where there is less to scroll than asked for, the end counts.',
        enum: ['percent', 'pixels'],
        enumTitles: ['percent', 'pixels'],
        default: 'percent',
      },
      axis: {
        type: 'string',
        title: 'Direction',
        enum: ['vertical', 'horizontal'],
        enumTitles: ['down', 'sideways'],
        default: 'vertical',
      },
      target: {
        type: 'string',
        title: 'Of what',
        description:
          'An area with its own scroll bar, or a part of the page such as the article. Leave it out for the page.',
        format: 'target',
        placeholder: 'the page',
        minLength: 1,
      },
    },
  },
  examples: [
    {
      title: 'Three quarters of a page',
      settings: { marks: [75] },
      outcome:
        'Fires once a page, when three quarters have been seen. A page that fits the window has been seen.',
    },
    {
      title: 'How far an article is read',
      settings: { marks: [25, 50, 75, 100], target: 'article' },
      outcome: 'Fires at each quarter of the article, whatever stands above and below it.',
    },
  ],
} as const satisfies TriggerDefinition;

export type ScrollDepthSettings = SettingsOf<typeof scrollDepth>;
