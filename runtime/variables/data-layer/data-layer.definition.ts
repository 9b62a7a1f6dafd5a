import type { SettingsOf, VariableDefinition } from '../../../shared/definition';

export const dataLayer = {
  type: 'data-layer',
  title: 'Data layer value',
  description: 'A value the page has pushed to the data layer; the latest push that holds it wins.',
  sentence: '{path} in the data layer[ {layer}]',
  icon: 'layers',
  returns: 'any',
  settings: {
    type: 'object',
    required: ['path'],
    additionalProperties: false,
    properties: {
      path: {
        type: 'string',
        title: 'Path',
        description: 'Names joined by dots; numbers count list items from 0.',
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
      default: {
        type: ['string', 'number', 'boolean'],
        title: 'When missing',
        description: 'Used where nothing has been pushed.',
      },
    },
  },
  examples: [
    { title: 'Order value', settings: { path: 'ecommerce.value' }, outcome: '59.8' },
    { title: 'First item', settings: { path: 'ecommerce.items.0.item_name' }, outcome: 'Stoneware mug' },
  ],
} as const satisfies VariableDefinition;

export type DataLayerVariableSettings = SettingsOf<typeof dataLayer>;
