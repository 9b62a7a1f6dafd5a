import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';

export const clarity = {
  type: 'clarity',
  title: 'Microsoft Clarity',
  description:
    'Marks recordings with the name of an event. Clarity takes no parameters with it, so they become tags of the session.',
  sentence: 'Microsoft Clarity[, {tags}]',
  icon: 'eye',
  group: 'Recordings',
  consent: ['analytics_storage'],
  // The site loads the vendor’s script, and has allowed its hosts.
  hosts: [],
  envelope: false,
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      tags: {
        type: 'boolean',
        title: 'Parameters as tags',
        description: 'Sets each parameter as a tag of the session, by which recordings can be found.',
        enum: [true, false],
        enumTitles: ['with parameters as tags', 'without parameters'],
        default: true,
      },
    },
  },
  examples: [
    {
      title: 'With tags',
      settings: {},
      outcome: 'clarity("set", "item_name", "Stoneware mug"); clarity("event", "add_to_cart")',
    },
  ],
} as const satisfies DestinationDefinition;

export type ClaritySettings = SettingsOf<typeof clarity>;
