import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const copy = {
  type: 'copy',
  title: 'Text copied',
  description:
    'Someone copies text from the page. How long it is and whether it is an e-mail address or phone number is noticed; the text itself is never kept, and fields are never read.',
  scope: 'visit',
  recorded: {
    from: 'copy',
    element: 'hit',
    asks: {
      kind: { of: 'copied_kind', is: 'equals', unless: 'any', choices: { contact: ['email', 'phone'] } },
      minLength: { of: 'copied_chars', is: 'greater-or-equal' },
    },
    unseen: ['pattern'],
  },
  sentence: 'someone copies {kind}[ from {target}][ of at least {minLength}][ that matches {pattern}]',
  icon: 'clipboard-copy',
  group: 'Pointer',
  needsDom: true,
  provides: ['element'],
  notices: {
    copied_chars: { title: 'Copied characters', type: 'number' },
    copied_kind: { title: 'Copied kind', type: 'text' },
  },
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      kind: {
        type: 'string',
        title: 'What is copied',
        description: 'Only what people mark and copy themselves: a “Copy” button is a click.',
        enum: ['any', 'contact', 'email', 'phone', 'text'],
        enumTitles: [
          'any text',
          'an e-mail address or phone number',
          'an e-mail address',
          'a phone number',
          'text other than an e-mail address or phone number',
        ],
        default: 'any',
      },
      target: {
        type: 'string',
        title: 'Where',
        description: 'Leave it out for the whole page.',
        format: 'target',
        placeholder: 'anywhere',
        minLength: 1,
      },
      minLength: {
        type: 'integer',
        title: 'At least so long',
        unit: 'characters',
        minimum: 1,
        maximum: 100000,
        default: 1,
      },
      pattern: {
        type: 'string',
        title: 'Text matches',
        description: 'A regular expression that the copied text has to match, such as one for order numbers.',
        format: 'regex',
        minLength: 1,
        placeholder: 'anything',
      },
    },
  },
  presets: [
    {
      title: 'Contact copied',
      description: 'An e-mail address or phone number.',
      icon: 'contact',
      settings: { kind: 'contact' },
    },
    {
      title: 'Longer text copied',
      icon: 'clipboard-copy',
      settings: { kind: 'text', minLength: 20 },
    },
  ],
  examples: [
    {
      title: 'E-mail address or phone number',
      settings: { kind: 'contact' },
      outcome: 'Fires for info@shop.example with the kind email; the address itself is not sent.',
    },
    { title: 'At least 20 characters', settings: { minLength: 20 } },
    { title: 'A coupon code', settings: { target: '.coupon', pattern: '^[A-Z]+\\d+$' } },
  ],
} as const satisfies TriggerDefinition;

export type CopySettings = SettingsOf<typeof copy>;
