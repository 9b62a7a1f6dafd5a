import type { SettingsOf, VariableDefinition } from '../../../shared/definition';

export const engagement = {
  type: 'engagement',
  title: 'Use of the page',
  description:
    'How the page is being used: time that it was in view and had the focus, and how far down it was scrolled.',
  sentence: 'the {part}',
  icon: 'gauge',
  group: 'Page',
  returns: 'number',
  asks: ['{part}'],
  settings: {
    type: 'object',
    required: ['part'],
    additionalProperties: false,
    properties: {
      part: {
        type: 'string',
        title: 'What',
        enum: ['engaged', 'scroll'],
        enumTitles: ['engaged seconds on the page', 'furthest scroll in percent'],
        default: 'engaged',
      },
    },
  },
  examples: [
    { title: 'Engaged seconds', settings: { part: 'engaged' }, outcome: '42, whole seconds' },
    { title: 'Furthest scroll', settings: { part: 'scroll' }, outcome: '75, also after scrolling up again' },
  ],
} as const satisfies VariableDefinition;

export type EngagementSettings = SettingsOf<typeof engagement>;
