import type { SettingsOf, VariableDefinition } from '../../../shared/definition';

export const page = {
  type: 'page',
  title: 'Page address and title',
  description: 'A part of the page’s address, its title, its language, or the page before it.',
  sentence: 'the page’s {part}[ {segment}]',
  icon: 'file-text',
  group: 'Page',
  returns: 'any',
  settings: {
    type: 'object',
    required: ['part'],
    additionalProperties: false,
    properties: {
      part: {
        type: 'string',
        title: 'Part',
        enum: [
          'url',
          'path',
          'host',
          'query',
          'fragment',
          'title',
          'referrer',
          'address',
          'protocol',
          'port',
          'segment',
          'extension',
          'language',
          'canonical',
          'frame',
        ],
        enumTitles: [
          'address',
          'path',
          'host',
          'query',
          'fragment',
          'title',
          'referrer',
          'address without query and fragment',
          'protocol',
          'port',
          'path step',
          'file extension',
          'language',
          'canonical address',
          'address of the frame',
        ],
        default: 'path',
      },
      segment: {
        type: 'integer',
        title: 'Which step',
        description: '1 is what stands before the second slash of the path, -1 its last step.',
        minimum: -50,
        maximum: 50,
        showWhen: { part: ['segment'] },
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
    {
      title: 'First step of the path',
      settings: { part: 'segment', segment: 1 },
      outcome: 'product for /product/mug, de for /de/produkt: a section or a language',
    },
    { title: 'Last step of the path', settings: { part: 'segment', segment: -1 }, outcome: 'mug' },
    {
      title: 'Canonical address',
      settings: { part: 'canonical' },
      outcome: 'What the page says its one address is, in its link rel="canonical"',
    },
    {
      title: 'Frame it happened in',
      settings: { part: 'frame' },
      outcome:
        'https://shop.example/checkout/pay for a click in the payment frame of a page, nothing for one on the page itself. Where the site watches frames',
    },
  ],
} as const satisfies VariableDefinition;

export type PageSettings = SettingsOf<typeof page>;
