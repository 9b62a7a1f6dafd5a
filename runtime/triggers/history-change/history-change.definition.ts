import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const historyChange = {
  type: 'history-change',
  title: 'History change',
  description:
    'The address changes without a page being loaded: a route of a single-page app, a fragment, back or forward.',
  scope: 'visit',
  inFrames: true,
  sentence: 'the address changes within a page[ by {kind}]',
  icon: 'route',
  group: 'Page',
  needsDom: true,
  provides: [],
  notices: {
    history_from: { title: 'Address before', type: 'text' },
    history_kind: { title: 'History change kind', type: 'text' },
  },
  variables: ['page_path', 'page_url', 'page_fragment'],
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      kind: {
        type: 'string',
        title: 'Kind',
        description:
          'Several calls for one navigation count once, by the first. Where only what stands behind # has changed it is a fragment, however that came.',
        enum: ['any', 'push', 'replace', 'pop', 'hash'],
        enumTitles: [
          'any change',
          'a new entry',
          'a replaced entry',
          'going back or forward',
          'a new fragment',
        ],
        default: 'any',
      },
    },
  },
  presets: [
    {
      title: 'Fragment change',
      description: 'What stands behind # in the address changes: tabs, sections, dialogs.',
      icon: 'hash',
      settings: { kind: 'hash' },
    },
  ],
  examples: [
    {
      title: 'Every route and fragment',
      settings: {},
      outcome:
        'Fires when a router shows another page and when #reviews is added to the address; a page view leaves fragments out.',
    },
    {
      title: 'Back and forward',
      settings: { kind: 'pop' },
      outcome: 'Does not fire when a link is followed.',
    },
  ],
} as const satisfies TriggerDefinition;

export type HistoryChangeSettings = SettingsOf<typeof historyChange>;
