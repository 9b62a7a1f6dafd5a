import type { SettingsOf, VariableDefinition } from '../../../shared/definition';

export const conditional = {
  type: 'conditional',
  title: 'Value by conditions',
  description: 'The value of the first row whose conditions hold.',
  sentence: 'a value chosen by conditions[, else {otherwise}]',
  icon: 'split',
  group: 'Choice',
  returns: 'any',
  settings: {
    type: 'object',
    required: ['rows'],
    additionalProperties: false,
    properties: {
      rows: {
        type: 'array',
        title: 'Choices',
        minItems: 1,
        items: {
          type: 'object',
          required: ['if', 'value'],
          additionalProperties: false,
          properties: {
            if: { type: 'object', title: 'If', format: 'condition' },
            value: { type: 'string', title: 'Value', format: 'template', late: true },
          },
        },
      },
      otherwise: {
        type: 'string',
        title: 'Otherwise',
        description: 'Left out: there is no value.',
        format: 'template',
        late: true,
      },
    },
  },
  examples: [
    {
      title: 'Kind of visitor',
      settings: {
        rows: [
          { if: { variable: 'page_path', operator: 'starts-with', value: '/account/' }, value: 'customer' },
          { if: { variable: 'page_query', operator: 'contains', value: 'ref=partner' }, value: 'partner' },
        ],
        otherwise: 'guest',
      },
      outcome: 'customer on /account/orders',
    },
  ],
} as const satisfies VariableDefinition;

export type ConditionalSettings = SettingsOf<typeof conditional>;
