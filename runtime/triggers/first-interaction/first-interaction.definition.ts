import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const firstInteraction = {
  type: 'first-interaction',
  title: 'First interaction',
  description:
    'Someone presses, taps, types or turns the wheel for the first time on a page: a person is there.',
  scope: 'page',
  sentence: 'someone does something on the page for the first time',
  icon: 'hand',
  group: 'Visit',
  needsDom: true,
  provides: ['element'],
  notices: { interaction_kind: { title: 'Interaction kind', type: 'text' } },
  settings: { type: 'object', additionalProperties: false, properties: {} },
  examples: [
    {
      title: 'A living visitor',
      settings: {},
      outcome:
        'Fires once a page, with the kind pointer, key or wheel. Scrolling by the page’s script does not count.',
    },
  ],
} as const satisfies TriggerDefinition;

export type FirstInteractionSettings = SettingsOf<typeof firstInteraction>;
