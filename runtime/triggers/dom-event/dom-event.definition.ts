import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const domEvent = {
  type: 'dom-event',
  title: 'Browser event',
  description:
    'Any event of the browser, or one that the page’s own scripts dispatch: a section opens, a carousel moves, a component reports.',
  scope: 'visit',
  recorded: { from: 'dom-event', element: 'closest' },
  sentence: 'the browser event {event} happens[ on {target}]',
  icon: 'radio-tower',
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
        title: 'Event',
        description:
          'Its name as scripts write it, such as toggle or cart:updated. Heard wherever on the page it happens, also where it does not bubble; what does not leave its shadow root from the first click, focus or input in that root on. What a custom event carries as its detail can be read as what the trigger noticed.',
        format: 'name',
        minLength: 1,
        examples: ['toggle', 'focusin', 'cart:updated'],
      },
      target: {
        type: 'string',
        title: 'Where',
        description: 'The element, or something around it.',
        format: 'target',
        minLength: 1,
        placeholder: 'anywhere',
      },
    },
  },
  presets: [
    {
      title: 'Section opened or closed',
      description: 'A details element is opened or closed: an accordion, a question and its answer.',
      icon: 'chevrons-up-down',
      settings: { event: 'toggle', target: 'details' },
    },
    {
      title: 'HubSpot form submitted (new editor)',
      description:
        'Forms made with HubSpot’s newer editor tell with an event of the browser; older ones send a message.',
      icon: 'clipboard-check',
      settings: { event: 'hs-form-event:on-submission:success' },
    },
  ],
  examples: [
    {
      title: 'A question is opened',
      settings: { event: 'toggle', target: '.faq details' },
      outcome: 'Fires when a details element in the list of questions opens or closes.',
    },
    {
      title: 'The shop’s own event',
      settings: { event: 'cart:updated' },
      outcome:
        'Fires for document.dispatchEvent(new CustomEvent("cart:updated", { detail: { items: 3 } })); items can be read.',
    },
  ],
} as const satisfies TriggerDefinition;

export type DomEventSettings = SettingsOf<typeof domEvent>;
