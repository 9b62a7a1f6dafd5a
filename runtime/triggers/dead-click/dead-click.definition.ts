import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const deadClick = {
  type: 'dead-click',
  title: 'Dead click',
  description: 'Someone clicks what looks as if it did something, and nothing on the page answers.',
  scope: 'visit',
  sentence: 'someone clicks {target} and nothing happens within {waitMs}',
  icon: 'mouse-pointer-ban',
  group: 'Pointer',
  needsDom: true,
  provides: ['element'],
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      target: {
        type: 'string',
        title: 'Where',
        description:
          'Leave it out for links, buttons and all that shows the hand of a link. Links that lead somewhere are never dead.',
        format: 'target',
        placeholder: 'what looks clickable',
        minLength: 1,
      },
      waitMs: {
        type: 'integer',
        title: 'How long the page may take',
        description:
          'An answer is any change of the page, its address, scrolling, focus, selection, a field, film or sound. Pages that move by themselves hide dead clicks.',
        unit: 'ms',
        minimum: 100,
        maximum: 30000,
        default: 1000,
      },
    },
  },
  examples: [
    {
      title: 'Anything that looks clickable',
      settings: {},
      outcome: 'Fires a second after a click on a button whose script has failed.',
    },
    {
      title: 'Pictures taken for links',
      settings: { target: '.card img' },
      outcome: 'Fires for a click on a picture that enlarges nothing.',
    },
  ],
} as const satisfies TriggerDefinition;

export type DeadClickSettings = SettingsOf<typeof deadClick>;
