import type { SettingsOf, VariableDefinition } from '../../../shared/definition';

export const cookie = {
  type: 'cookie',
  title: 'Cookie',
  description: 'A cookie of the site that scripts may read. Unknown until the visitor allows storage.',
  sentence: 'the cookie {name}',
  icon: 'cookie',
  group: 'Device',
  returns: 'text',
  readsStorage: true,
  settings: {
    type: 'object',
    required: ['name'],
    additionalProperties: false,
    properties: {
      name: {
        type: 'string',
        title: 'Name',
        description: 'The first cookie of that name; its value is decoded.',
        format: 'name',
        minLength: 1,
        examples: ['plan'],
      },
    },
  },
  examples: [{ title: 'Plan', settings: { name: 'plan' }, outcome: 'pro' }],
} as const satisfies VariableDefinition;

export type CookieSettings = SettingsOf<typeof cookie>;
