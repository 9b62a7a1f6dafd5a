import type { SettingsOf, VariableDefinition } from '../../../shared/definition';
import { ownCode } from '../../ownCode.definition';

export const customCode = {
  type: 'custom-code',
  title: 'Custom JavaScript',
  description:
    'What a few lines of your own return. They are compiled into the container, in a scope of their own, and run when a rule asks; the site has to allow it.',
  sentence: 'what the code {code} returns[ given {needs}]',
  icon: 'square-function',
  group: 'Data',
  returns: 'any',
  settings: {
    type: 'object',
    required: ['code'],
    additionalProperties: false,
    properties: {
      code: {
        ...ownCode,
        description:
          'The body of a function; what it returns is the value. “occurrence” is what the trigger noticed: its element and data. “value” holds what is listed below, by name. Where it throws there is no value, and where it takes longer than 16 ms three times on a page load it is not run again on it.',
        gets: ['occurrence', 'value'],
        examples: ['return document.title.length'],
      },
      needs: {
        type: 'array',
        title: 'What it is given',
        description: 'Each can be read in the code as value.name.',
        items: {
          type: 'object',
          required: ['name', 'value'],
          additionalProperties: false,
          properties: {
            name: {
              type: 'string',
              title: 'Name',
              format: 'name',
              pattern: '^[A-Za-z_$][A-Za-z0-9_$]*$',
              examples: ['price'],
            },
            value: { type: 'string', title: 'Value', format: 'template', examples: ['{{page_path}}'] },
          },
        },
      },
    },
  },
  examples: [
    {
      title: 'Number of products in a list',
      settings: { code: 'return document.querySelectorAll(".product").length;' },
      outcome: '24',
    },
    {
      title: 'First part of the path',
      settings: {
        code: 'return value.path.split("/")[1] || "home";',
        needs: [{ name: 'path', value: '{{page_path}}' }],
      },
      outcome: 'products on /products/mug',
    },
  ],
} as const satisfies VariableDefinition;

export type CustomCodeVariableSettings = SettingsOf<typeof customCode>;
