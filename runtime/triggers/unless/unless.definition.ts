import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const unless = {
  type: 'unless',
  title: 'Unless',
  description:
    'Something happens without something else before or after it: left after adding to the cart, no checkout within half an hour. Without storage consent only one page load is known.',
  scope: 'visit',
  recorded: { from: 'steps', element: 'none', unseen: ['mode'] },
  sentence: '{of}, unless {exceptions} {mode}, {per}[, waiting {withinMs}][, {leaving}][, {withoutStorage}]',
  icon: 'circle-off',
  group: 'Combinations',
  needsDom: false,
  provides: [],
  passesOn: ['of'],
  given: ['key'],
  asks: ['{per:session=joins}'],
  settings: {
    type: 'object',
    required: ['of', 'exceptions'],
    additionalProperties: false,
    properties: {
      of: {
        type: 'object',
        title: 'What happens',
        description: 'A trigger, with conditions of its own where not each time counts.',
        format: 'trigger',
      },
      exceptions: {
        type: 'array',
        title: 'Unless one of these',
        description: 'Triggers, each with conditions of its own. One of them is enough.',
        minItems: 1,
        joined: 'or',
        items: { type: 'object', format: 'trigger' },
      },
      mode: {
        type: 'string',
        title: 'The exception comes',
        description: 'Before: fires at once. After: waits, and fires if none has come.',
        enum: ['before', 'after'],
        enumTitles: ['before it', 'after it'],
        default: 'before',
      },
      per: {
        type: 'string',
        title: 'Looked for',
        description: 'A session ends after half an hour without a page or an event.',
        enum: ['page', 'session'],
        enumTitles: ['on the same page', 'in the same session'],
        default: 'page',
      },
      withinMs: {
        type: 'integer',
        title: 'How long it waits',
        unit: 'ms',
        minimum: 100,
        maximum: 86400000,
        default: 1800000,
        showWhen: { mode: ['after'] },
      },
      leaving: {
        type: 'string',
        title: 'When the page is left while it waits',
        description: 'A closed tab never comes back to wait on: fire then, or not at all.',
        enum: ['wait', 'fire'],
        enumTitles: ['waiting on', 'or until the page is left'],
        default: 'wait',
        showWhen: { mode: ['after'] },
      },
      withoutStorage: {
        type: 'string',
        title: 'Without storage consent',
        description:
          'For a session: exceptions on other pages are unknown then. Either it looks at each page load alone, or it waits until the visitor has agreed.',
        enum: ['fire', 'skip'],
        enumTitles: ['looking at one page load without storage consent', 'only with storage consent'],
        default: 'fire',
        showWhen: { per: ['session'] },
      },
    },
  },
  examples: [
    {
      title: 'Cart abandoned',
      settings: {
        of: { type: 'rule-event', settings: { event: 'add_to_cart' } },
        exceptions: [
          { type: 'rule-event', settings: { event: 'begin_checkout' } },
          { type: 'rule-event', settings: { event: 'purchase' } },
        ],
        mode: 'after',
        per: 'session',
        withinMs: 1500000,
      },
      outcome:
        'Fires 25 minutes after the last add to cart, on whichever page is open, if no checkout began.',
    },
    {
      title: 'Left without watching the video',
      settings: {
        of: { type: 'scroll-depth', settings: { marks: [90] } },
        exceptions: [{ type: 'click', settings: { target: '.play' } }],
      },
      outcome: 'Fires at the end of the page if the play button was not clicked before.',
    },
  ],
} as const satisfies TriggerDefinition;

export type UnlessSettings = SettingsOf<typeof unless>;
