import type { Recipe } from './recipe';

export const download: Recipe = {
  id: 'download',
  title: 'File downloaded',
  description: 'Someone opens a link to a file, such as a price list or a manual.',
  searches: ['download', 'pdf', 'whitepaper', 'brochure', 'price list', 'resource'],
  business: [],
  group: 'Content',
  questions: [
    {
      id: 'types',
      ask: 'Which kinds of files?',
      kind: 'list',
      default: ['pdf', 'docx', 'xlsx', 'pptx', 'csv', 'zip'],
    },
  ],
  makes: {
    stages: [{ id: 'consideration', name: 'Consideration' }],
    events: [
      {
        name: 'resource_download',
        title: 'File downloaded',
        stage: 'consideration',
        role: 'signal',
        tier: 2,
        params: {
          file_name: { type: 'string' },
          file_extension: { type: 'string' },
          link_url: { type: 'string' },
        },
      },
    ],
    rules: [
      {
        id: 'resource-download',
        name: 'File downloaded',
        triggers: [{ type: 'link-click', settings: { kind: 'download', extensions: ['[[types]]'] } }],
        event: 'resource_download',
        params: {
          file_name: '{{file_name}}',
          file_extension: '{{file_extension}}',
          link_url: '{{link_url}}',
        },
      },
    ],
  },
  fixture: {
    answers: {},
    answersOf: { '/files/': { body: 'file', type: 'text/plain' } },
    pages: {
      '*': '<a id="list" target="_blank" href="/files/prices.pdf?v=2"><b>Prices</b></a> <a id="page" href="#more">More</a>',
    },
    visits: [
      {
        title: 'opens the price list and another link',
        acts: [
          { open: '/' },
          {
            click: '#list b',
            events: [
              {
                name: 'resource_download',
                params: {
                  file_name: 'prices.pdf',
                  file_extension: 'pdf',
                  link_url: 'https://shop.example/files/prices.pdf?v=2',
                },
              },
            ],
          },
          { click: '#page' },
        ],
      },
    ],
  },
};
