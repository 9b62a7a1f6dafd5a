import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const timer = {
  type: 'timer',
  title: 'Time on page',
  description: 'Someone has stayed on a page for a while, once or again and again.',
  scope: 'page',
  sentence:
    'someone stays {intervalMs} on a page[ after the first {delayMs}][, up to {limit} times][, {hidden}][, {counts}][, resting after {idleMs} without a move]',
  icon: 'timer',
  group: 'Reading',
  needsDom: true,
  provides: [],
  notices: {
    timer_count: { title: 'Timer count', type: 'number' },
    timer_seconds: { title: 'Timer seconds', type: 'number' },
  },
  settings: {
    type: 'object',
    required: ['intervalMs'],
    additionalProperties: false,
    properties: {
      intervalMs: {
        type: 'integer',
        title: 'Time',
        description: 'From the start of the page, and between one time and the next.',
        unit: 'ms',
        minimum: 100,
        maximum: 86400000,
        default: 30000,
      },
      limit: {
        type: 'integer',
        title: 'How many times',
        description: 'Fires again after each further interval, this many times a page.',
        minimum: 1,
        maximum: 1000,
        default: 1,
      },
      hidden: {
        type: 'string',
        title: 'While the tab is hidden',
        enum: ['pause', 'count'],
        enumTitles: ['not counting hidden tabs', 'counting hidden tabs too'],
        default: 'pause',
        showWhen: { counts: ['page'] },
      },
      counts: {
        type: 'string',
        title: 'Which time counts',
        description:
          'Engaged is a tab in view whose window has the focus: nobody works in another window beside it.',
        enum: ['page', 'engaged'],
        enumTitles: ['all time on the page', 'counting engaged time only'],
        default: 'page',
      },
      idleMs: {
        type: 'integer',
        title: 'Rests after',
        description:
          'So long without a move of the mouse, a key, a touch or a scroll, until the next one. 0: never rests, for people who read or watch.',
        unit: 'ms',
        minimum: 0,
        maximum: 3600000,
        default: 0,
        showWhen: { counts: ['engaged'] },
      },
      delayMs: {
        type: 'integer',
        title: 'Starts after',
        description: 'Waits before the first interval begins.',
        unit: 'ms',
        minimum: 0,
        maximum: 86400000,
        default: 0,
      },
    },
  },
  presets: [
    {
      title: 'Engaged time',
      description: 'Someone has used a page for a while: its tab in view, its window in front.',
      icon: 'hourglass',
      settings: { intervalMs: 30000, counts: 'engaged' },
    },
  ],
  examples: [
    {
      title: 'Half a minute of reading',
      settings: { intervalMs: 30000 },
      outcome: 'Fires once, when the page has been in view for 30 seconds in all.',
    },
    {
      title: 'Every ten seconds, six times',
      settings: { intervalMs: 10000, limit: 6 },
      outcome: 'Fires after 10, 20, 30, 40, 50 and 60 seconds in view.',
    },
    {
      title: 'Two minutes of engaged time',
      settings: { intervalMs: 120000, counts: 'engaged', idleMs: 60000 },
      outcome:
        'Fires after two minutes in which someone used the page, a minute of stillness at a time at most.',
    },
  ],
} as const satisfies TriggerDefinition;

export type TimerSettings = SettingsOf<typeof timer>;
