import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const formAbandon = {
  type: 'form-abandon',
  title: 'Form abandoned',
  description:
    'Someone leaves a page with a form filled in, wholly or in part, that was not sent. What was typed is never read: fields are counted.',
  scope: 'page',
  sentence: 'someone leaves {target} unsent[ with at least {minFields} fields filled in][, {when}]',
  icon: 'log-out',
  group: 'Forms',
  needsDom: true,
  provides: ['element'],
  notices: {
    filled_fields: { title: 'Fields filled in', type: 'number' },
    last_field: { title: 'Last field', type: 'text' },
    form_seconds: { title: 'Seconds in the form', type: 'number' },
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
          'The form, something around it, or one of its fields. Fields that stand in no form: something around them. Leave it out for every form.',
        format: 'target',
        placeholder: 'any form',
        minLength: 1,
      },
      minFields: {
        type: 'integer',
        title: 'Fields filled in',
        description: 'Typed into or chosen in, at least so many.',
        minimum: 1,
        maximum: 100,
        default: 1,
      },
      when: {
        type: 'string',
        title: 'Left means',
        description:
          'Phones often end a page in the background without another word: then only hidden pages tell. Someone who looks up a code in another tab has hidden the page too.',
        enum: ['gone', 'hidden'],
        enumTitles: ['once another page is shown', 'also once the tab is hidden'],
        default: 'gone',
      },
    },
  },
  examples: [
    {
      title: 'The lead form',
      settings: { target: '#lead', minFields: 2 },
      outcome: 'Fires when the page is left after two fields were filled in and nothing was sent.',
    },
    {
      title: 'Any form, phones included',
      settings: { when: 'hidden' },
      outcome: 'Fires at most once until someone goes on filling in the form.',
    },
  ],
} as const satisfies TriggerDefinition;

export type FormAbandonSettings = SettingsOf<typeof formAbandon>;
