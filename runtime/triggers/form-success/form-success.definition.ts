import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const formSuccess = {
  type: 'form-success',
  title: 'Form sent successfully',
  description:
    'Someone sends a form, and soon after there is a sign that it was taken. Works for forms that load a new page (once the visitor allows storage), for those that a script sends, and for fields that stand in no form. What people type is never read.',
  scope: 'visit',
  sentence: 'someone sends {target} and {success}[ ({element})][ ({page})][ ({event})][ within {withinMs}]',
  icon: 'circle-check',
  group: 'Forms',
  needsDom: true,
  given: ['key'],
  provides: ['element'],
  notices: { form_seconds: { title: 'Seconds in the form', type: 'number' } },
  variables: ['form_name', 'form_id', 'form_action', 'form_element'],
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      target: {
        type: 'string',
        title: 'Form',
        description:
          'The form, something around it, or one of its fields and buttons. Fields that stand in no form: something around them and their button. Leave it out for every form.',
        format: 'target',
        placeholder: 'any form',
        minLength: 1,
      },
      success: {
        type: 'string',
        title: 'Sign of success',
        description:
          'The server’s answer is seen without touching the page’s requests, so that its text is not known: a server that answers 200 with a mistake inside needs another sign. Safari does not tell failed answers from others.',
        enum: ['answer', 'element', 'page', 'event', 'any'],
        enumTitles: [
          'its server takes it',
          'an element appears',
          'another page opens',
          'the page reports an event',
          'any of these happens',
        ],
        default: 'answer',
      },
      answer: {
        type: 'string',
        title: 'Address that answers',
        description:
          'A part of it, where a script sends the form elsewhere than the form says. Leave it out for the form’s own address, and where it has none for any of the site’s own.',
        minLength: 1,
        showWhen: { success: ['answer', 'any'] },
        examples: ['/api/contact'],
      },
      element: {
        type: 'string',
        title: 'Element that appears',
        description: 'Such as the message of thanks.',
        format: 'target',
        minLength: 1,
        showWhen: { success: ['element', 'any'] },
        examples: ['.form-thanks'],
      },
      page: {
        type: 'string',
        title: 'Address of the page that opens',
        description: 'A pattern. Leave it out for any other page.',
        format: 'regex',
        minLength: 1,
        showWhen: { success: ['page', 'any'] },
        examples: ['/thank-you'],
      },
      event: {
        type: 'string',
        title: 'Event on the data layer',
        format: 'name',
        minLength: 1,
        showWhen: { success: ['event', 'any'] },
        examples: ['form_sent'],
      },
      withinMs: {
        type: 'integer',
        title: 'Within',
        description: 'A sign that comes later is not taken for one of this form.',
        unit: 'ms',
        minimum: 500,
        maximum: 600000,
        default: 10000,
      },
    },
  },
  examples: [
    {
      title: 'The newsletter, by its message of thanks',
      settings: { target: '#newsletter', success: 'element', element: '.newsletter-thanks' },
      outcome: 'Fires when the message shows within ten seconds of sending, not when sending fails.',
    },
    {
      title: 'A form that leads to a thank-you page',
      settings: { target: '#contact', success: 'page', page: '/thank-you' },
      outcome: 'Fires on the thank-you page, not for visits to it without the form.',
    },
    {
      title: 'A form that a script sends',
      settings: { target: '#demo' },
      outcome:
        'Fires when its address, or without one the site’s own server, answers with success (200 to 299).',
    },
  ],
} as const satisfies TriggerDefinition;

export type FormSuccessSettings = SettingsOf<typeof formSuccess>;
