import type { SettingsOf, VariableDefinition } from '../../../shared/definition';

export const time = {
  type: 'time',
  title: 'Time',
  description: 'The time of day, the day or the date, by the visitor’s clock, which can be wrong.',
  sentence: 'the {part}[ in {timeZone}]',
  icon: 'clock',
  group: 'Device',
  returns: 'any',
  settings: {
    type: 'object',
    required: ['part'],
    additionalProperties: false,
    properties: {
      part: {
        type: 'string',
        title: 'What',
        enum: ['hour', 'time', 'weekday', 'date', 'month', 'iso', 'since-load'],
        enumTitles: [
          'hour of the day',
          'time of day',
          'day of the week',
          'date',
          'month',
          'moment',
          'seconds since the page was loaded',
        ],
        default: 'hour',
      },
      timeZone: {
        type: 'string',
        title: 'Time zone',
        description: 'An IANA name such as Europe/Berlin. Left out: the visitor’s own.',
        pattern: '^[A-Za-z]+([/_+-][A-Za-z0-9_+-]+)*$',
        showWhen: { part: ['hour', 'time', 'weekday', 'date', 'month'] },
        examples: ['Europe/Berlin'],
      },
    },
  },
  examples: [
    { title: 'Hour', settings: { part: 'hour' }, outcome: '14, from 0 to 23' },
    { title: 'Time in the office', settings: { part: 'time', timeZone: 'Europe/Berlin' }, outcome: '14:05' },
    { title: 'Day of the week', settings: { part: 'weekday' }, outcome: 'Saturday' },
    { title: 'Date', settings: { part: 'date' }, outcome: '2026-11-27' },
    { title: 'Month', settings: { part: 'month' }, outcome: '11' },
    { title: 'Moment', settings: { part: 'iso' }, outcome: '2026-11-27T13:05:09.123Z' },
    { title: 'Since the page was loaded', settings: { part: 'since-load' }, outcome: '12, whole seconds' },
  ],
} as const satisfies VariableDefinition;

export type TimeSettings = SettingsOf<typeof time>;
