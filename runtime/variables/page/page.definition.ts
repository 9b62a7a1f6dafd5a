import type { SettingsOf, VariableDefinition } from '../../../shared/definition';

export const page = {
  type: 'page',
  title: 'Page address and title',
  description: 'A part of the page’s address, its title, or the page before it.',
  sentence: 'the page’s {part}',
  icon: 'file-text',
  returns: 'text',
  settings: {
    type: 'object',
    required: ['part'],
    additionalProperties: false,
    properties: {
      part: {
        type: 'string',
        title: 'Part',
        enum: ['url', 'path', 'host', 'query', 'fragment', 'title', 'referrer'],
        enumTitles: ['address', 'path', 'host', 'query', 'fragment', 'title', 'referrer'],
        default: 'path',
      },
    },
  },
  examples: [
    {
      title: 'Path',
      settings: { part: 'path' },
      outcome: '/product/mug on https://shop.example/product/mug?color=red#top',
    },
    { title: 'Query', settings: { part: 'query' }, outcome: 'color=red, without the question mark' },
    { title: 'Fragment', settings: { part: 'fragment' }, outcome: 'top, without the #' },
  ],
} as const satisfies VariableDefinition;

export type PageSettings = SettingsOf<typeof page>;
