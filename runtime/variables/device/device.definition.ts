import type { SettingsOf, VariableDefinition } from '../../../shared/definition';

export const device = {
  type: 'device',
  title: 'Device and browser',
  description:
    'What the page is seen on: kind of device, window, language, browser. Nothing that tells one visitor from another.',
  sentence: 'the {part}',
  icon: 'monitor-smartphone',
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
        description:
          'Browser and system by their names alone. What a browser hides, such as its connection, has no value.',
        enum: [
          'kind',
          'width',
          'height',
          'orientation',
          'screen',
          'touch',
          'language',
          'time-zone',
          'color-scheme',
          'reduced-motion',
          'connection',
          'browser',
          'system',
        ],
        enumTitles: [
          'kind of device',
          'window width',
          'window height',
          'orientation',
          'screen size',
          'touch screen',
          'browser language',
          'time zone',
          'colour scheme',
          'wish for little motion',
          'connection type',
          'browser',
          'operating system',
        ],
        default: 'kind',
      },
    },
  },
  examples: [
    { title: 'Kind of device', settings: { part: 'kind' }, outcome: 'mobile, tablet or desktop' },
    { title: 'Window width', settings: { part: 'width' }, outcome: '1280, in CSS pixels' },
    { title: 'Window height', settings: { part: 'height' }, outcome: '720, in CSS pixels' },
    { title: 'Orientation', settings: { part: 'orientation' }, outcome: 'portrait or landscape' },
    { title: 'Screen size', settings: { part: 'screen' }, outcome: '1920x1080' },
    { title: 'Touch screen', settings: { part: 'touch' }, outcome: 'true' },
    { title: 'Browser language', settings: { part: 'language' }, outcome: 'de-AT' },
    { title: 'Time zone', settings: { part: 'time-zone' }, outcome: 'Europe/Vienna' },
    { title: 'Colour scheme', settings: { part: 'color-scheme' }, outcome: 'dark or light' },
    { title: 'Little motion', settings: { part: 'reduced-motion' }, outcome: 'false' },
    { title: 'Connection', settings: { part: 'connection' }, outcome: '4g, 3g, 2g or slow-2g' },
    {
      title: 'Browser',
      settings: { part: 'browser' },
      outcome: 'Chrome, Edge, Firefox, Opera, Safari, Samsung Internet or other',
    },
    {
      title: 'System',
      settings: { part: 'system' },
      outcome: 'Android, ChromeOS, iOS, Linux, macOS, Windows or other',
    },
  ],
} as const satisfies VariableDefinition;

export type DeviceSettings = SettingsOf<typeof device>;
