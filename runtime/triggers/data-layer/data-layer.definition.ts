import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const dataLayer = {
  type: 'data-layer',
  title: 'Data layer event',
  description: 'The page, or another tool on it, pushes an event to the data layer.',
  scope: 'visit',
  recorded: {
    from: 'push',
    element: 'none',
    asks: { event: { of: 'event', is: 'equals' }, pattern: { of: 'event', is: 'matches-regex' } },
    unseen: ['backlog'],
  },
  sentence: 'the page pushes {event}[ matching {pattern}] to the data layer[ {layer}][, {backlog}]',
  icon: 'layers',
  group: 'Signals',
  needsDom: false,
  provides: ['data'],
  variables: ['event_name'],
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      event: {
        type: 'string',
        title: 'Event name',
        description: 'Exactly as it is pushed. Leave it out for any event, or to match names by a pattern.',
        format: 'name',
        placeholder: 'any event',
        minLength: 1,
        examples: ['purchase'],
      },
      pattern: {
        type: 'string',
        title: 'Name pattern',
        description: 'A regular expression that the event name has to match.',
        format: 'regex',
        minLength: 1,
        examples: ['^video_'],
      },
      layer: {
        type: 'string',
        title: 'Data layer name',
        description: 'The global array the page pushes to.',
        format: 'name',
        pattern: '^[A-Za-z_$][A-Za-z0-9_$]*$',
        default: 'dataLayer',
      },
      backlog: {
        type: 'string',
        title: 'Pushed before Milepost started',
        enum: ['replay', 'skip'],
        enumTitles: ['also before Milepost started', 'only after Milepost started'],
        default: 'replay',
      },
    },
  },
  examples: [
    {
      title: 'A purchase',
      settings: { event: 'purchase' },
      outcome:
        'Fires for dataLayer.push({ event: "purchase" }) and for gtag("event", "purchase"), earlier ones included.',
    },
    {
      title: 'Everything a video player says',
      settings: { pattern: '^video_' },
      outcome:
        'Fires for video_start and video_complete, not for purchase. Events that Milepost itself pushed are left out.',
    },
  ],
} as const satisfies TriggerDefinition;

export type DataLayerSettings = SettingsOf<typeof dataLayer>;
