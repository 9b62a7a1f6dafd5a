import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';
import { ownCode } from '../../ownCode.definition';

export const customCode = {
  type: 'custom-code',
  title: 'Custom JavaScript',
  description:
    'A few lines of your own that do something with each event. They are compiled into the container, in a scope of their own; the site has to allow it. Addresses they send to have to be in the page’s Content-Security-Policy by your own hand.',
  sentence: 'the code {code}',
  icon: 'square-function',
  group: 'Your own',
  consent: ['analytics_storage'],
  hosts: [],
  envelope: false,
  settings: {
    type: 'object',
    required: ['code'],
    additionalProperties: false,
    properties: {
      code: {
        ...ownCode,
        description:
          'The body of a function, run for each event. “event” holds its name and params. Preview does not run it until sending is turned on. Where it takes longer than 16 ms three times on a page load it is not run again on it.',
        gets: ['event'],
        examples: ['window.vendor?.track(event.name, event.params);'],
      },
    },
  },
  examples: [
    {
      title: 'A vendor’s own function',
      settings: { code: 'window.vendor?.track(event.name, event.params);' },
      outcome: 'vendor.track("add_to_cart", { item_name: "Stoneware mug" })',
    },
  ],
} as const satisfies DestinationDefinition;

export type CustomCodeDestinationSettings = SettingsOf<typeof customCode>;
