import type { FormatDefinition, SettingsOf } from '../../../shared/definition';

export const replace = {
  type: 'replace',
  title: 'Replace',
  description:
    'Replaces what matches a pattern, everywhere in the text. $1 stands for what the first group found.',
  sentence: 'with {pattern} replaced by {with}[ {ignoreCase}]',
  icon: 'replace-all',
  settings: {
    type: 'object',
    required: ['pattern'],
    additionalProperties: false,
    properties: {
      pattern: {
        type: 'string',
        title: 'Pattern',
        description: 'A regular expression. It looks at the first 1,024 characters.',
        format: 'regex',
        minLength: 1,
        examples: ['^SKU-'],
      },
      with: {
        type: 'string',
        title: 'Replace with',
        description: 'Left out: it is removed.',
        default: '',
        placeholder: 'nothing',
        examples: ['$1'],
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
    { title: 'Without a prefix', settings: { pattern: '^SKU-' }, outcome: '“SKU-12” becomes “12”' },
    {
      title: 'Turned round',
      settings: { pattern: '^(\\w+), (\\w+)$', with: '$2 $1' },
      outcome: '“Mug, Stoneware” becomes “Stoneware Mug”',
    },
    {
      title: 'Any case',
      settings: { pattern: 'sale', with: 'offer', ignoreCase: true },
      outcome: '“Summer SALE” becomes “Summer offer”',
    },
  ],
} as const satisfies FormatDefinition;

export type ReplaceSettings = SettingsOf<typeof replace>;
