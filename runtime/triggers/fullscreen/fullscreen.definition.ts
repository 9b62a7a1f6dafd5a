import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const fullscreen = {
  type: 'fullscreen',
  title: 'Full screen',
  description: 'A film, picture or the page fills the whole screen, or stops doing so.',
  scope: 'visit',
  sentence: 'someone {change} full screen[ with {target}]',
  icon: 'maximize',
  group: 'Media',
  needsDom: true,
  provides: ['element'],
  notices: { fullscreen_change: { title: 'Full screen change', type: 'text' } },
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      change: {
        type: 'string',
        title: 'Which way',
        description: 'What is noticed says which of both it was: enter or leave.',
        enum: ['enter', 'leave', 'any'],
        enumTitles: ['enters', 'leaves', 'enters or leaves'],
        default: 'enter',
      },
      target: {
        type: 'string',
        title: 'What fills the screen',
        description: 'The element itself or something around it. Leave it out for whatever it is.',
        format: 'target',
        placeholder: 'anything',
        minLength: 1,
      },
    },
  },
  examples: [
    { title: 'Anything', settings: {}, outcome: 'Fires when a film or a gallery fills the screen.' },
    { title: 'The gallery closed', settings: { change: 'leave', target: '.gallery' } },
  ],
} as const satisfies TriggerDefinition;

export type FullscreenSettings = SettingsOf<typeof fullscreen>;
