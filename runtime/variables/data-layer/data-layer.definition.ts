import type { SettingsOf, VariableDefinition } from '../../../shared/definition';

export const dataLayer = {
  type: 'data-layer',
  title: 'Data layer value',
  description:
    'A value the page has pushed to the data layer. While a push is being handled, as it is right after that push.',
  sentence: '{path} in the data layer[ {layer}]',
  icon: 'layers',
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
        description:
          'Names joined by dots; numbers count list items from 0. With version 1, the key as it is pushed.',
        format: 'name',
        minLength: 1,
        examples: ['ecommerce.items.0.item_name'],
      },
      layer: {
        type: 'string',
        title: 'Data layer name',
        description: 'The global array the page pushes to.',
        format: 'name',
        pattern: '^[A-Za-z_$][A-Za-z0-9_$]*$',
        default: 'dataLayer',
      },
      version: {
        type: 'string',
        title: 'How pushes add up',
        description:
          'Merged, as tag managers do: objects key by key, lists item by item; push null to clear what was there. Laid over each other, as in version 1 of the data layer: the latest push that has the key wins, dots mean nothing.',
        enum: ['2', '1'],
        enumTitles: ['merged into one another', 'the latest push as it is'],
        default: '2',
      },
      default: {
        type: ['string', 'number', 'boolean'],
        title: 'When missing',
        description: 'Used where nothing has been pushed.',
      },
    },
  },
  examples: [
    { title: 'Order value', settings: { path: 'ecommerce.value' }, outcome: '59.8' },
    {
      title: 'A key with dots in it',
      settings: { path: 'page.type', version: '1' },
      outcome: 'product, from dataLayer.push({ "page.type": "product" })',
    },
    { title: 'First item', settings: { path: 'ecommerce.items.0.item_name' }, outcome: 'Stoneware mug' },
  ],
} as const satisfies VariableDefinition;

export type DataLayerVariableSettings = SettingsOf<typeof dataLayer>;
