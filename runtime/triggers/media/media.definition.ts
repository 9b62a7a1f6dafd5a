import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const media = {
  type: 'media',
  title: 'Video or audio',
  description: 'Someone plays a video or a sound: it starts, reaches a mark, is paused, moved along or ends.',
  scope: 'visit',
  sentence: '{provider}[ in {target}] {what}[, at {marks} {unit}][, {silent}][, {enable}]',
  icon: 'circle-play',
  group: 'Media',
  needsDom: true,
  provides: ['element'],
  notices: {
    media_action: { title: 'Media action', type: 'text' },
    media_title: { title: 'Media title', type: 'text' },
    media_percent: { title: 'Media percent', type: 'number' },
    media_seconds: { title: 'Media seconds', type: 'number' },
    media_duration: { title: 'Media duration', type: 'number' },
    media_provider: { title: 'Media provider', type: 'text' },
    media_url: { title: 'Media URL', type: 'text' },
  },
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      provider: {
        type: 'string',
        title: 'Player',
        description:
          'Players of the page itself are HTML video and audio elements. One in a shadow root is heard from the first click or key in it on; a closed one cannot be. YouTube and Vimeo are their players in a frame.',
        enum: ['page', 'youtube', 'vimeo'],
        enumTitles: ['a video or audio of the page', 'a YouTube video', 'a Vimeo video'],
        default: 'page',
      },
      what: {
        type: 'array',
        title: 'What happens',
        description:
          'A start counts once for each player and what it plays, and so does each mark. A jump to the very start is a replay, not a move.',
        items: {
          type: 'string',
          enum: ['start', 'mark', 'pause', 'seek', 'end'],
          enumTitles: ['starts', 'reaches a mark', 'is paused', 'is moved along', 'ends'],
        },
        minItems: 1,
        joined: 'or',
        default: ['start'],
      },
      marks: {
        type: 'array',
        title: 'Marks',
        description:
          'Reached by playing: marks that someone jumps over do not count, until they are played through.',
        items: { type: 'number', minimum: 1, maximum: 86400 },
        minItems: 1,
        default: [25, 50, 75],
        showWhen: { what: ['mark'] },
      },
      unit: {
        type: 'string',
        title: 'Marks are in',
        enum: ['percent', 'seconds'],
        enumTitles: ['percent', 'seconds'],
        default: 'percent',
        showWhen: { what: ['mark'] },
      },
      target: {
        type: 'string',
        title: 'Which player',
        description: 'The player, or something around it.',
        format: 'target',
        minLength: 1,
        placeholder: 'any player',
      },
      silent: {
        type: 'string',
        title: 'Playing by itself without sound',
        description: 'As backgrounds and previews do. It counts from the moment the sound is switched on.',
        enum: ['ignore', 'count'],
        enumTitles: [
          'not when it plays by itself without sound',
          'also when it plays by itself without sound',
        ],
        default: 'ignore',
      },
      enable: {
        type: 'string',
        title: 'YouTube players that are not allowed to tell',
        description:
          'A YouTube player only tells what it plays with enablejsapi=1 in its address. Adding that before the frame has loaded is not seen; later it loads the frame again, which is. A player that has the focus or plays by itself is left alone.',
        enum: ['unseen', 'always', 'never'],
        enumTitles: [
          'allowed before they load',
          'allowed even if the frame has to load again',
          'only if the page allows it',
        ],
        default: 'unseen',
        showWhen: { provider: ['youtube'] },
      },
    },
  },
  presets: [
    {
      title: 'YouTube video started',
      icon: 'circle-play',
      settings: { provider: 'youtube' },
    },
    {
      title: 'YouTube video progress',
      icon: 'circle-play',
      settings: { provider: 'youtube', what: ['mark', 'end'], marks: [10, 25, 50, 75, 90] },
    },
    { title: 'Vimeo video started', icon: 'circle-play', settings: { provider: 'vimeo' } },
    {
      title: 'Vimeo video progress',
      icon: 'circle-play',
      settings: { provider: 'vimeo', what: ['mark', 'end'], marks: [10, 25, 50, 75, 90] },
    },
    {
      title: 'Video progress',
      description: 'Marks in an HTML video or audio.',
      icon: 'circle-play',
      settings: { what: ['mark', 'end'], marks: [10, 25, 50, 75, 90] },
    },
  ],
  examples: [
    {
      title: 'A product film was started',
      settings: { target: '.product-film' },
      outcome: 'Fires once when it plays. Not for the silent loop in the page’s header.',
    },
    {
      title: 'Half and all of a YouTube video',
      settings: { provider: 'youtube', what: ['mark', 'end'], marks: [50] },
      outcome: 'Fires when half of it has gone by, and at its end. Skipping to the end passes over the half.',
    },
    {
      title: 'Thirty seconds of a podcast',
      settings: { target: 'audio', what: ['mark'], marks: [30], unit: 'seconds' },
      outcome: 'Fires when playing passes 0:30.',
    },
  ],
} as const satisfies TriggerDefinition;

export type MediaSettings = SettingsOf<typeof media>;
