import type { SettingsOf, VariableDefinition } from '../../../shared/definition';

export const referrer = {
  type: 'referrer',
  title: 'Where visitors come from',
  description:
    'The page before this one, or before the visit’s first: what kind of place it is, its host or its address. Sites mostly tell their host alone.',
  sentence: 'the {part}[ of {of}]',
  icon: 'milestone',
  group: 'Visit',
  returns: 'text',
  given: ['hosts'],
  asks: ['{of}'],
  settings: {
    type: 'object',
    required: ['part'],
    additionalProperties: false,
    properties: {
      part: {
        type: 'string',
        title: 'What',
        description:
          'Kinds are direct, internal (a page of this site), search, social, mail, ai (an assistant), and referral for all else. Visits of campaigns are told by the campaign variable.',
        enum: ['kind', 'host', 'url'],
        enumTitles: ['kind of referrer', 'referring host', 'referring address'],
        default: 'kind',
      },
      of: {
        type: 'string',
        title: 'Of',
        description:
          'The first page of the visit is known for as long as the visit lasts where storage is allowed, else for this page load.',
        enum: ['page', 'landing'],
        enumTitles: ['this page', 'the first page of the visit'],
        default: 'page',
      },
    },
  },
  examples: [
    { title: 'Kind', settings: { part: 'kind' }, outcome: 'search for https://www.google.com/' },
    { title: 'Host', settings: { part: 'host' }, outcome: 'news.example for https://news.example/today' },
    {
      title: 'What brought the visit',
      settings: { part: 'kind', of: 'landing' },
      outcome: 'ai where the visit began with a link in chatgpt.com, on all its pages',
    },
    { title: 'Address', settings: { part: 'url' }, outcome: 'https://news.example/today' },
  ],
} as const satisfies VariableDefinition;

export type ReferrerSettings = SettingsOf<typeof referrer>;
