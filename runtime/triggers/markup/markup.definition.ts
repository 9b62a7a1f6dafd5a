import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const markup = {
  type: 'markup',
  title: 'Marked in the page',
  description:
    'An element that the site’s developers marked with data-milepost-event is clicked, sent or seen. Survives every redesign.',
  scope: 'page',
  sentence: 'someone {on} an element marked {event}',
  icon: 'code-xml',
  group: 'Signals',
  needsDom: true,
  provides: ['element', 'data'],
  settings: {
    type: 'object',
    required: ['event'],
    additionalProperties: false,
    properties: {
      event: {
        type: 'string',
        title: 'Mark',
        description:
          'What data-milepost-event says. Each data-milepost-param-plan="pro" beside it can be read as what the trigger noticed, here as plan; item-id is read as item_id.',
        pattern: '^[A-Za-z0-9_:.-]+$',
        minLength: 1,
        examples: ['signup'],
      },
      on: {
        type: 'string',
        title: 'Counts when it is',
        description: 'Seen: half of it, or a window full, for one second. Once for each element and page.',
        enum: ['click', 'submit', 'view'],
        enumTitles: ['clicks', 'submits', 'sees'],
        default: 'click',
      },
    },
  },
  examples: [
    {
      title: 'A button marked by the developers',
      settings: { event: 'signup' },
      outcome: 'Fires for a click on <button data-milepost-event="signup" data-milepost-param-plan="pro">.',
    },
    {
      title: 'A marked offer is seen',
      settings: { event: 'offer', on: 'view' },
      outcome: 'Fires once for each marked element that has been in view for a second.',
    },
  ],
} as const satisfies TriggerDefinition;

export type MarkupSettings = SettingsOf<typeof markup>;
