import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const rageClick = {
  type: 'rage-click',
  title: 'Rage click',
  description: 'Someone clicks or taps the same place again and again in a short time.',
  scope: 'visit',
  sentence: 'someone clicks {target} {clicks} times within {withinMs}[ and {radiusPx}]',
  icon: 'angry',
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
          'Leave it out for every place but fields, in which several clicks choose text. Steppers and sliders are clicked in a row without any rage.',
        format: 'target',
        placeholder: 'the same place',
        minLength: 1,
      },
      clicks: { type: 'integer', title: 'Clicks', minimum: 2, maximum: 20, default: 3 },
      withinMs: {
        type: 'integer',
        title: 'Within',
        description: 'From the first of the clicks to the last.',
        unit: 'ms',
        minimum: 100,
        maximum: 10000,
        default: 1000,
      },
      radiusPx: {
        type: 'integer',
        title: 'How near to each other',
        unit: 'px',
        minimum: 1,
        maximum: 1000,
        default: 30,
      },
    },
  },
  examples: [
    {
      title: 'Anywhere on the page',
      settings: {},
      outcome: 'Fires at the third click within a second; once, however long the row of clicks is.',
    },
    { title: 'On the gallery', settings: { target: '.gallery', clicks: 5, withinMs: 2000 } },
  ],
} as const satisfies TriggerDefinition;

export type RageClickSettings = SettingsOf<typeof rageClick>;
