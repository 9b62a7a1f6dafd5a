import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const ruleEvent = {
  type: 'rule-event',
  title: 'Event of another rule',
  description: 'Another rule has fired its event, or the page has pushed one to Milepost.',
  scope: 'visit',
  recorded: { from: 'event', element: 'hit' },
  sentence: 'the event {event} is sent',
  icon: 'workflow',
  group: 'Signals',
  needsDom: false,
  provides: ['element', 'data'],
  asks: ['heard'],
  settings: {
    type: 'object',
    required: ['event'],
    additionalProperties: false,
    properties: {
      event: {
        type: 'string',
        title: 'Event',
        description:
          'Its name in the plan. The parameters of the event can be read as what the trigger noticed.',
        format: 'event',
        minLength: 1,
        examples: ['add_to_cart'],
      },
    },
  },
  examples: [
    {
      title: 'After an add to cart, by whichever rule',
      settings: { event: 'add_to_cart' },
      outcome: 'Fires right after a rule has sent add_to_cart, on the same element.',
    },
  ],
} as const satisfies TriggerDefinition;

export type RuleEventSettings = SettingsOf<typeof ruleEvent>;
