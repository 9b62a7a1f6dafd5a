import type { SettingsOf, VariableDefinition } from '../../../shared/definition';

export const query = {
  type: 'query',
  title: 'Query parameter',
  description: 'A parameter of the page’s address, such as utm_source.',
  sentence: 'the[ {values} of the] {from} parameter {key}[ {ignoreCase}]',
  icon: 'link',
  group: 'Page',
  returns: 'text',
  settings: {
    type: 'object',
    required: ['key'],
    additionalProperties: false,
    properties: {
      key: {
        type: 'string',
        title: 'Name',
        description: 'Its value is decoded.',
        format: 'name',
        minLength: 1,
        examples: ['utm_source'],
      },
      from: {
        type: 'string',
        title: 'Part of the address',
        description: 'Single-page apps also write parameters behind the #: #/list?color=red or #color=red.',
        enum: ['query', 'fragment'],
        enumTitles: ['query', 'fragment'],
        default: 'query',
      },
      values: {
        type: 'string',
        title: 'Where it stands several times',
        enum: ['first', 'last', 'all'],
        enumTitles: ['first value', 'last value', 'values'],
        description: 'All its values are joined by commas.',
        default: 'first',
      },
      ignoreCase: {
        type: 'boolean',
        title: 'Capitals and small letters are the same',
        enum: [false, true],
        enumTitles: ['with regard to case', 'in any case'],
        default: false,
      },
    },
  },
  examples: [
    {
      title: 'Campaign',
      settings: { key: 'utm_campaign' },
      outcome: 'spring sale for ?utm_campaign=spring%20sale',
    },
    {
      title: 'Every chosen colour',
      settings: { key: 'color', values: 'all' },
      outcome: 'red, blue for ?color=red&color=blue',
    },
    {
      title: 'Behind the #, however it is written',
      settings: { key: 'Color', from: 'fragment', ignoreCase: true },
      outcome: 'red for #/list?color=red',
    },
  ],
} as const satisfies VariableDefinition;

export type QuerySettings = SettingsOf<typeof query>;
