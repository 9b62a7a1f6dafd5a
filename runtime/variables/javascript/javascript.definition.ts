import type { SettingsOf, VariableDefinition } from '../../../shared/definition';

export const javascript = {
  type: 'javascript',
  title: 'JavaScript variable',
  description:
    'A value that scripts of the page keep in a global variable. It is looked up, never run: functions are not called, and elements, cookies and storage are out of its reach.',
  sentence: 'the page’s variable {path}[ or {default}]',
  icon: 'braces',
  group: 'Data',
  returns: 'any',
  settings: {
    type: 'object',
    required: ['path'],
    additionalProperties: false,
    properties: {
      path: {
        type: 'string',
        title: 'Path',
        description: 'Names joined by dots, from window on; numbers count list items from 0, [0] also does.',
        format: 'name',
        pattern: '^[^\\s.[\\]]+(\\.[^\\s.[\\]]+|\\[\\d+\\])*$',
        examples: ['shop.cart.items.0.price'],
      },
      default: {
        type: ['string', 'number', 'boolean'],
        title: 'When missing',
        description: 'Used where there is none, and for functions.',
      },
    },
  },
  examples: [
    { title: 'Price of the first item', settings: { path: 'shop.cart.items[0].price' }, outcome: '29.9' },
    {
      title: 'Customer group',
      settings: { path: 'customer.group', default: 'guest' },
      outcome: 'guest where there is no customer',
    },
  ],
} as const satisfies VariableDefinition;

export type JavascriptSettings = SettingsOf<typeof javascript>;
