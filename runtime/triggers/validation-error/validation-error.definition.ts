import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const validationError = {
  type: 'validation-error',
  title: 'Form error',
  description:
    'Someone tries to send a form and the browser finds fields that are missing or wrong, once for each try. Mistakes that only the page’s own script finds are an “Element seen” of its message.',
  scope: 'visit',
  leaveOut: true,
  sentence: 'someone tries to send {target} with mistakes in it',
  icon: 'circle-alert',
  group: 'Forms',
  needsDom: true,
  provides: ['element'],
  notices: {
    field_name: { title: 'Field name', type: 'text' },
    form_errors: { title: 'Wrong fields', type: 'number' },
  },
  variables: ['form_name', 'form_id', 'form_action', 'form_element'],
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
    },
  },
  examples: [
    {
      title: 'The lead form',
      settings: { target: '#lead' },
      outcome: 'Fires once for each try, with the first wrong field’s name and how many are wrong.',
    },
    { title: 'Any form', settings: {}, outcome: 'Fires for every form that cannot be sent as it is.' },
  ],
} as const satisfies TriggerDefinition;

export type ValidationErrorSettings = SettingsOf<typeof validationError>;
