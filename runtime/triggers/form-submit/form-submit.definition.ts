import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const formSubmit = {
  type: 'form-submit',
  title: 'Form submit',
  description: 'Someone submits a form that the browser found filled in correctly.',
  scope: 'visit',
  recorded: {
    from: 'submit',
    element: 'form',
    asks: { cancelled: { of: 'prevented', is: 'equals', unless: 'count', choices: { ignore: ['false'] } } },
  },
  leaveOut: true,
  sentence: 'someone submits {target}[ {cancelled}]',
  icon: 'send',
  group: 'Forms',
  needsDom: true,
  provides: ['element'],
  variables: ['form_name', 'form_id', 'form_action', 'form_text', 'form_element'],
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      target: {
        type: 'string',
        title: 'Form',
        description:
          'The form, something around it, or one of its fields and buttons. Leave it out for every form.',
        format: 'target',
        placeholder: 'any form',
        minLength: 1,
      },
      cancelled: {
        type: 'string',
        title: 'When the page’s script cancels it',
        description:
          'Scripts cancel a submit to show a mistake, and also to send the form without leaving the page. Ignore such submits only where forms load a new page.',
        enum: ['count', 'ignore'],
        enumTitles: ['even if the page’s script takes over', 'unless the page’s script cancels it'],
        default: 'count',
      },
    },
  },
  examples: [
    {
      title: 'The newsletter form',
      settings: { target: '#newsletter' },
      outcome: 'Fires when the form is submitted; not while a required field is empty.',
    },
    { title: 'Any form', settings: {}, outcome: 'Fires for every form on the page.' },
    {
      title: 'Only what is really sent',
      settings: { target: '#contact', cancelled: 'ignore' },
      outcome: 'Does not fire where the page’s script found a mistake and stopped the form.',
    },
  ],
} as const satisfies TriggerDefinition;

export type FormSubmitSettings = SettingsOf<typeof formSubmit>;
