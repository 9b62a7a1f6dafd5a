import type { FormatDefinition, SettingsOf } from '../../../shared/definition';

export const extract = {
  type: 'extract',
  title: 'Found by a pattern',
  description: 'Takes what a pattern’s first group finds, or all it finds where it has no group.',
  sentence: 'what {pattern} finds[ {ignoreCase}]',
  icon: 'regex',
  settings: {
    type: 'object',
    required: ['pattern'],
    additionalProperties: false,
    properties: {
      pattern: {
        type: 'string',
        title: 'Pattern',
        description:
          'A regular expression. It looks at the first 1,024 characters; where it finds nothing, there is no value.',
        format: 'regex',
        minLength: 1,
        examples: ['SKU-(\\d+)'],
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
      title: 'An article number',
      settings: { pattern: 'SKU-(\\d+)' },
      outcome: '“Mug (SKU-12)” becomes “12”',
    },
    { title: 'A year', settings: { pattern: '20\\d\\d' }, outcome: '“Autumn 2026” becomes “2026”' },
    { title: 'Nothing found', settings: { pattern: 'SKU-(\\d+)' }, outcome: '“Mug” has no value' },
  ],
} as const satisfies FormatDefinition;

export type ExtractSettings = SettingsOf<typeof extract>;
