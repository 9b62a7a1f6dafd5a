import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';
import { vendorScript } from '../../vendorScript.definition';

export const clarity = {
  type: 'clarity',
  title: 'Microsoft Clarity',
  description:
    'Marks recordings with the name of an event. Clarity takes no parameters with it, so they become tags of the session.',
  sentence: 'Microsoft Clarity ({projectId})[, {tags}]',
  icon: 'eye',
  group: 'Recordings',
  consent: ['analytics_storage'],
  // https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-csp
  hosts: ['*.clarity.ms', 'c.bing.com'],
  script: { src: 'https://www.clarity.ms/tag/{projectId}' },
  envelope: false,
  settings: {
    type: 'object',
    required: ['projectId'],
    additionalProperties: false,
    properties: {
      projectId: {
        type: 'string',
        title: 'Project ID',
        description: 'In Clarity, under Settings, Overview.',
        pattern: '^[a-z0-9]{6,20}$',
        examples: ['abcd1234ef'],
      },
      tags: {
        type: 'boolean',
        title: 'Parameters as tags',
        description: 'Sets each parameter as a tag of the session, by which recordings can be found.',
        enum: [true, false],
        enumTitles: ['with parameters as tags', 'without parameters'],
        default: true,
      },
      load: vendorScript,
    },
  },
  examples: [
    {
      title: 'With tags',
      settings: { projectId: 'abcd1234ef' },
      outcome: 'clarity("set", "item_name", "Stoneware mug"); clarity("event", "add_to_cart")',
    },
  ],
} as const satisfies DestinationDefinition;

export type ClaritySettings = SettingsOf<typeof clarity>;
