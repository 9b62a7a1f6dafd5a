import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const siteSearch = {
  type: 'site-search',
  title: 'Site search',
  description:
    'Someone searches the site. What was searched for is read from the address of the results, never from the field. One search is one event: a search form only counts by itself where no such address follows, and paging, going back or reloading is no new search.',
  scope: 'visit',
  sentence: 'someone searches the site[ with {target}][ and finds {results}]',
  icon: 'search',
  group: 'Page',
  needsDom: true,
  provides: [],
  notices: {
    search_term: { title: 'Search term', type: 'text' },
    search_results: { title: 'Search results', type: 'number' },
  },
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      keys: {
        type: 'array',
        title: 'Query parameters',
        description: 'Names of the parameter in the address that holds the term, in order.',
        items: { type: 'string', minLength: 1 },
        minItems: 1,
        default: ['q', 's', 'search', 'query', 'keyword'],
      },
      path: {
        type: 'string',
        title: 'Path of results',
        description:
          'Where the term is part of the path: a pattern whose first group in brackets is the term.',
        format: 'regex',
        minLength: 1,
        examples: ['^/search/([^/]+)'],
      },
      target: {
        type: 'string',
        title: 'Search form',
        description: 'For searches that show their results without a new address. Their term is not known.',
        format: 'target',
        placeholder: 'no form',
        minLength: 1,
      },
      results: {
        type: 'string',
        title: 'Which searches',
        description: 'Needs one of the two elements below.',
        enum: ['any', 'none', 'some'],
        enumTitles: ['anything or nothing', 'nothing', 'something'],
        default: 'any',
      },
      count: {
        type: 'string',
        title: 'Number of results',
        description: 'The element that says how many were found: the first number in its text.',
        format: 'target',
        minLength: 1,
        examples: ['.result-count'],
      },
      empty: {
        type: 'string',
        title: 'Message that nothing was found',
        description: 'Only on the page where nothing was found.',
        format: 'target',
        minLength: 1,
        examples: ['.no-results'],
      },
    },
  },
  examples: [
    {
      title: 'Every search',
      settings: {},
      outcome: 'Fires on /search?q=mug with the term mug; not again on its second page.',
    },
    {
      title: 'Searches without results',
      settings: { results: 'none', empty: '.no-results' },
      outcome: 'Fires where the message shows within three seconds.',
    },
    {
      title: 'A search that stays on its page',
      settings: { target: '#search', count: '.result-count' },
      outcome: 'Fires after the form was sent, with the number of results and without the term.',
    },
  ],
} as const satisfies TriggerDefinition;

export type SiteSearchSettings = SettingsOf<typeof siteSearch>;
