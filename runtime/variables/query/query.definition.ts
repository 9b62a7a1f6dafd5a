import type { SettingsOf, VariableDefinition } from '../../../shared/definition';

export const query = {
  type: 'query',
  title: 'Query parameter',
  description: 'A parameter of the page’s address, such as utm_source.',
  sentence: 'the query parameter {key}',
  icon: 'link',
  returns: 'text',
  settings: {
    type: 'object',
    required: ['key'],
    additionalProperties: false,
    properties: {
      key: {
        type: 'string',
        title: 'Name',
        description: 'Its first value is taken, decoded.',
        format: 'name',
        minLength: 1,
        examples: ['utm_source'],
      },
    },
  },
  examples: [
    {
      title: 'Campaign',
      settings: { key: 'utm_campaign' },
      outcome: 'spring sale for ?utm_campaign=spring%20sale',
    },
  ],
} as const satisfies VariableDefinition;

export type QuerySettings = SettingsOf<typeof query>;
