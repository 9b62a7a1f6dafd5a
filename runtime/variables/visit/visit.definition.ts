import type { SettingsOf, VariableDefinition } from '../../../shared/definition';

export const visit = {
  type: 'visit',
  title: 'The visit',
  description:
    'How far a visit has come, and whether it is the visitor’s first. A visit ends after half an hour without a page or an event.',
  sentence: 'the {part}',
  icon: 'footprints',
  group: 'Visit',
  returns: 'any',
  asks: ['{part}', '{part:since-last=sinceLast}', '{part:returning=number}'],
  settings: {
    type: 'object',
    required: ['part'],
    additionalProperties: false,
    properties: {
      part: {
        type: 'string',
        title: 'What',
        description:
          'Visits are counted where storage is allowed; without it pages and seconds are those since the page was loaded, and the rest is unknown.',
        enum: ['pages', 'seconds', 'number', 'returning', 'since-last', 'landing'],
        enumTitles: [
          'pages in the visit',
          'seconds in the visit',
          'number of the visit',
          'visitor having been here before',
          'days since the last visit',
          'path of the first page',
        ],
        default: 'pages',
      },
    },
  },
  examples: [
    { title: 'Pages', settings: { part: 'pages' }, outcome: '3, this one included' },
    { title: 'Seconds', settings: { part: 'seconds' }, outcome: '95' },
    { title: 'Number', settings: { part: 'number' }, outcome: '2 in the second visit' },
    { title: 'Returning', settings: { part: 'returning' }, outcome: 'false in the first visit' },
    {
      title: 'Days since the last visit',
      settings: { part: 'since-last' },
      outcome: '6, whole days; no value in the first visit',
    },
    { title: 'Path of the first page', settings: { part: 'landing' }, outcome: '/blog/mugs' },
  ],
} as const satisfies VariableDefinition;

export type VisitSettings = SettingsOf<typeof visit>;
