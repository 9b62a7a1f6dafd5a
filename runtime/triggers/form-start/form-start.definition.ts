import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const formStart = {
  type: 'form-start',
  title: 'Form start',
  description:
    'Someone begins to fill in a form, once for each form of a page. What people type is never read.',
  scope: 'page',
  recorded: { from: 'focus', element: 'form', once: 'element', unseen: ['by'] },
  sentence: 'someone starts {target}[ by {by}]',
  icon: 'text-cursor-input',
  group: 'Forms',
  needsDom: true,
  provides: ['element'],
  notices: { first_field: { title: 'First field', type: 'text' } },
  variables: ['form_name', 'form_id', 'form_action', 'form_element'],
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      target: {
        type: 'string',
        title: 'Form',
        description:
          'The form, something around it, or one of its fields. Fields that stand in no form: something around them. Leave it out for every form.',
        format: 'target',
        placeholder: 'any form',
        minLength: 1,
      },
      by: {
        type: 'string',
        title: 'Begins with',
        description: 'A field that the page itself gives the focus while it loads does not count.',
        enum: ['focus', 'input'],
        enumTitles: ['entering a field', 'typing or choosing'],
        default: 'focus',
      },
    },
  },
  examples: [
    {
      title: 'The lead form',
      settings: { target: '#lead' },
      outcome: 'Fires once a page, when someone first enters one of its fields.',
    },
    {
      title: 'Any form, once something is typed',
      settings: { by: 'input' },
      outcome: 'Fires once for each form; looking into a field is not enough.',
    },
  ],
} as const satisfies TriggerDefinition;

export type FormStartSettings = SettingsOf<typeof formStart>;
