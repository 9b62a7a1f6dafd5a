import type { SettingsOf, VariableDefinition } from '../../../shared/definition';

export const storage = {
  type: 'storage',
  title: 'Browser storage',
  description:
    'What the site keeps in the visitor’s local or session storage. Unknown until the visitor allows storage.',
  sentence: '[{path} of ]{key} in {area}',
  icon: 'database',
  group: 'Device',
  returns: 'any',
  readsStorage: true,
  settings: {
    type: 'object',
    required: ['key'],
    additionalProperties: false,
    properties: {
      key: {
        type: 'string',
        title: 'Key',
        description: 'Milepost’s own keys are never read.',
        format: 'name',
        minLength: 1,
        examples: ['cart'],
      },
      area: {
        type: 'string',
        title: 'Storage',
        description: 'Local storage stays; session storage ends with the tab.',
        enum: ['local', 'session'],
        enumTitles: ['the local storage', 'the session storage'],
        default: 'local',
      },
      path: {
        type: 'string',
        title: 'Path in it',
        description: 'Where JSON is kept: names joined by dots; numbers count list items from 0.',
        format: 'name',
        minLength: 1,
        examples: ['items.0.name'],
      },
    },
  },
  examples: [
    { title: 'Theme', settings: { key: 'theme' }, outcome: 'dark' },
    {
      title: 'Total of a stored cart',
      settings: { key: 'cart', path: 'totals.value' },
      outcome: '59.8 for {"totals":{"value":59.8}}',
    },
    { title: 'Of this tab', settings: { key: 'variant', area: 'session' }, outcome: 'B' },
  ],
} as const satisfies VariableDefinition;

export type StorageSettings = SettingsOf<typeof storage>;
