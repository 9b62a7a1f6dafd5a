import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';

export const domEvent = {
  type: 'dom-event',
  title: 'DOM event',
  description:
    'Tells the page itself: each event is dispatched on the document as “milepost:event”, for code of the site’s own.',
  sentence: 'the page, as the DOM event “milepost:event”',
  icon: 'radio-tower',
  group: 'Your own',
  consent: [],
  // Nothing leaves the page; whoever listens asks for its own consent.
  hosts: [],
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {},
  },
  examples: [
    {
      title: 'Code of the site',
      settings: {},
      outcome:
        'document.addEventListener("milepost:event", ({ detail }) => …) hears { id: "0193…", name: "add_to_cart", params: { item_name: "Stoneware mug" } }',
    },
  ],
} as const satisfies DestinationDefinition;

export type DomEventSettings = SettingsOf<typeof domEvent>;
