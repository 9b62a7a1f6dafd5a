import type { SettingsOf, VariableDefinition } from '../../../shared/definition';

export const lookup = {
  type: 'lookup',
  title: 'Lookup table',
  description: 'Turns one value into another by a table; the first row that fits says what it is.',
  sentence: '{input} looked up in a table[ by {match}][ {ignoreCase}]',
  icon: 'table-2',
  group: 'Choice',
  returns: 'any',
  settings: {
    type: 'object',
    required: ['input'],
    additionalProperties: false,
    properties: {
      input: {
        type: 'string',
        title: 'Look up',
        description: 'A variable, or a text with variables in it.',
        format: 'template',
        minLength: 1,
        examples: ['{{page_path}}'],
      },
      match: {
        type: 'string',
        title: 'A row fits by',
        enum: ['equals', 'contains', 'starts-with', 'ends-with', 'pattern'],
        enumTitles: ['the same text', 'a part of it', 'its beginning', 'its end', 'a pattern'],
        default: 'equals',
      },
      rows: {
        type: 'array',
        title: 'Table',
        showWhen: { match: ['equals', 'contains', 'starts-with', 'ends-with'] },
        items: {
          type: 'object',
          required: ['when', 'value'],
          additionalProperties: false,
          properties: {
            when: { type: 'string', title: 'When' },
            value: { type: 'string', title: 'Value', format: 'template', late: true },
          },
        },
      },
      patterns: {
        type: 'array',
        title: 'Table',
        description:
          'Without variables, $1 stands for what the pattern’s first group found. A pattern looks at the first 1,024 characters.',
        showWhen: { match: ['pattern'] },
        items: {
          type: 'object',
          required: ['when', 'value'],
          additionalProperties: false,
          properties: {
            when: { type: 'string', title: 'When', format: 'regex', minLength: 1 },
            value: { type: 'string', title: 'Value', format: 'template', late: true },
          },
        },
      },
      ignoreCase: {
        type: 'boolean',
        title: 'Capitals and small letters are the same',
        enum: [false, true],
        enumTitles: ['with regard to case', 'in any case'],
        default: false,
      },
      default: {
        type: 'string',
        title: 'When no row fits',
        description: 'Left out: there is no value. {{variable}} hands on what was looked up.',
        format: 'template',
        late: true,
      },
    },
  },
  examples: [
    {
      title: 'Country of a host',
      settings: {
        input: '{{page_host}}',
        match: 'ends-with',
        rows: [
          { when: '.de', value: 'Germany' },
          { when: '.at', value: 'Austria' },
        ],
        default: 'other',
      },
      outcome: 'Austria on shop.example.at',
    },
    {
      title: 'Kind of page',
      settings: {
        input: '{{page_path}}',
        match: 'pattern',
        patterns: [
          { when: '^/product/([^/]+)', value: 'product $1' },
          { when: '^/(cart|checkout)', value: '$1' },
        ],
        ignoreCase: true,
        default: '{{page_title}}',
      },
      outcome: 'product mug on /Product/mug',
    },
    {
      title: 'Plan of a button',
      settings: {
        input: '{{click_text}}',
        rows: [{ when: 'Start free trial', value: 'trial' }],
      },
      outcome: 'trial, and no value for other buttons',
    },
    {
      title: 'Section of a page',
      settings: {
        input: '{{page_path}}',
        match: 'starts-with',
        rows: [{ when: '/blog/', value: 'blog' }],
        default: 'shop',
      },
      outcome: 'blog on /blog/mugs',
    },
    {
      title: 'Kind of link',
      settings: {
        input: '{{click_url}}',
        match: 'contains',
        rows: [{ when: 'wa.me', value: 'whatsapp' }],
      },
      outcome: 'whatsapp for a link to wa.me',
    },
  ],
} as const satisfies VariableDefinition;

export type LookupSettings = SettingsOf<typeof lookup>;
