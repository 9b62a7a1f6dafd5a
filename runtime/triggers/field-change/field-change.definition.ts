import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const fieldChange = {
  type: 'field-change',
  title: 'Field change',
  description:
    'Someone has changed a field: chosen from a list, ticked a box, typed something. Which of the page’s own options was chosen can be read; what is typed never is, nor choices about cards, codes or passwords.',
  scope: 'visit',
  recorded: {
    from: 'change',
    element: 'field',
    asks: { kinds: { of: 'field_kind', is: 'equals' } },
  },
  leaveOut: true,
  sentence: 'someone changes {target}[, only {kinds}]',
  icon: 'list-filter',
  group: 'Forms',
  needsDom: true,
  provides: ['element'],
  notices: {
    field_name: { title: 'Field name', type: 'text' },
    field_kind: { title: 'Field kind', type: 'text' },
    field_choice: { title: 'Chosen option', type: 'text' },
    field_checked: { title: 'Box is ticked', type: 'boolean' },
  },
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      target: {
        type: 'string',
        title: 'Field or form',
        description:
          'One field, a form, or anything around some fields, such as the filters of a list. Leave it out for every field.',
        format: 'target',
        placeholder: 'any field',
        minLength: 1,
      },
      kinds: {
        type: 'array',
        title: 'Kinds of fields',
        description: 'Leave it out for all. Text is everything people type.',
        items: { type: 'string', enum: ['checkbox', 'radio', 'select', 'range', 'file', 'text'] },
        minItems: 1,
        examples: [['checkbox', 'radio', 'select']],
      },
    },
  },
  examples: [
    {
      title: 'A filter or the order of a list',
      settings: { target: '.filters', kinds: ['checkbox', 'radio', 'select'] },
      outcome: 'Fires when a box, a button or a list among the filters is changed; its label is the choice.',
    },
    {
      title: 'The language of the site',
      settings: { target: '#language' },
      outcome: 'Fires when another language is chosen; the choice is its name in the list.',
    },
  ],
} as const satisfies TriggerDefinition;

export type FieldChangeSettings = SettingsOf<typeof fieldChange>;
