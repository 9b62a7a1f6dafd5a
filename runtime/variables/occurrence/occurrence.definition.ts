import type { SettingsOf, VariableDefinition } from '../../../shared/definition';

export const occurrence = {
  type: 'occurrence',
  title: 'What the trigger noticed',
  description:
    'A value the trigger brings along, such as the scroll mark reached or a field of the pushed event.',
  sentence: 'the trigger’s {field}',
  icon: 'zap',
  group: 'Data',
  returns: 'any',
  settings: {
    type: 'object',
    required: ['field'],
    additionalProperties: false,
    properties: {
      field: {
        type: 'string',
        title: 'Value',
        format: 'name',
        minLength: 1,
        examples: ['scroll_percent', 'scroll_px', 'timer_count', 'timer_seconds', 'visible_percent', 'event'],
      },
    },
  },
  examples: [
    { title: 'Scroll mark', settings: { field: 'scroll_percent' }, outcome: '75' },
    { title: 'Seconds on the page', settings: { field: 'timer_seconds' }, outcome: '30' },
  ],
} as const satisfies VariableDefinition;

export type OccurrenceSettings = SettingsOf<typeof occurrence>;
