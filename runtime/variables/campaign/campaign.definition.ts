import type { SettingsOf, VariableDefinition } from '../../../shared/definition';

export const campaign = {
  type: 'campaign',
  title: 'Campaign',
  description:
    'What the address says of the campaign that brought the visit. The click’s own id is never read out: it would name the person.',
  sentence: 'the campaign’s {part}[ on {of}]',
  icon: 'megaphone',
  group: 'Visit',
  returns: 'text',
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
          'Of the address’s utm parameters; the kind of click id is gclid, fbclid and the like, by its name alone.',
        enum: ['source', 'medium', 'name', 'term', 'content', 'id', 'click-id'],
        enumTitles: ['source', 'medium', 'name', 'term', 'content', 'id', 'kind of click id'],
        default: 'source',
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
    { title: 'Source', settings: { part: 'source' }, outcome: 'newsletter for ?utm_source=newsletter' },
    {
      title: 'Name, on every page of the visit',
      settings: { part: 'name', of: 'landing' },
      outcome: 'spring_sale where the visit began with ?utm_campaign=spring_sale',
    },
    { title: 'Kind of click id', settings: { part: 'click-id' }, outcome: 'gclid for ?gclid=Cj0KCQ' },
  ],
} as const satisfies VariableDefinition;

export type CampaignSettings = SettingsOf<typeof campaign>;
