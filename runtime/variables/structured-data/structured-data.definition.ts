import type { SettingsOf, VariableDefinition } from '../../../shared/definition';

export const structuredData = {
  type: 'structured-data',
  title: 'Structured data',
  description:
    'What the page says about itself for search engines and previews: JSON-LD, microdata, meta tags and Open Graph.',
  sentence: '{path}[ of the {item}] in the page’s {from}',
  icon: 'book-marked',
  group: 'Page',
  returns: 'any',
  settings: {
    type: 'object',
    required: ['path'],
    additionalProperties: false,
    properties: {
      from: {
        type: 'string',
        title: 'Look in',
        enum: ['json-ld', 'microdata', 'meta'],
        enumTitles: ['JSON-LD', 'microdata', 'meta tags'],
        default: 'json-ld',
      },
      item: {
        type: 'string',
        title: 'Kind of thing',
        description:
          'Its type of schema.org, such as Product or Article. Left out: the first thing that has the value.',
        pattern: '^[A-Za-z][A-Za-z0-9]*$',
        showWhen: { from: ['json-ld', 'microdata'] },
        examples: ['Product'],
      },
      path: {
        type: 'string',
        title: 'Value',
        description:
          'Names joined by dots; of a list the first is taken unless a number says which. For meta tags their name, such as og:title.',
        format: 'name',
        minLength: 1,
        examples: ['offers.price', 'og:title'],
      },
    },
  },
  examples: [
    {
      title: 'Price of the product',
      settings: { item: 'Product', path: 'offers.price' },
      outcome: '29.9 from a JSON-LD script, whether it stands alone, in a list or in a @graph',
    },
    {
      title: 'Brand',
      settings: { item: 'Product', path: 'brand' },
      outcome: 'ACME, also where the brand is a thing with a name',
    },
    {
      title: 'Microdata',
      settings: { from: 'microdata', item: 'Product', path: 'offers.price' },
      outcome: '29.90 from itemprop="price" inside itemprop="offers"',
    },
    { title: 'Open Graph', settings: { from: 'meta', path: 'og:title' }, outcome: 'Stoneware mug' },
  ],
} as const satisfies VariableDefinition;

export type StructuredDataSettings = SettingsOf<typeof structuredData>;
