import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const chat = {
  type: 'chat',
  title: 'Chat',
  description:
    'Someone starts a conversation in the site’s chat, writes a message or leaves an e-mail address.',
  scope: 'visit',
  sentence: 'someone {what} in the {provider} chat',
  icon: 'message-circle',
  group: 'Signals',
  needsDom: true,
  provides: [],
  settings: {
    type: 'object',
    required: ['provider'],
    additionalProperties: false,
    properties: {
      provider: {
        type: 'string',
        title: 'Chat tool',
        description:
          'Asked through its own public interface, which may load up to a minute later. For others, use a click on the chat’s button.',
        enum: ['hubspot', 'drift', 'intercom'],
        enumTitles: ['HubSpot', 'Drift', 'Intercom'],
      },
      what: {
        type: 'string',
        title: 'What happens',
        description:
          'What is written, names and addresses are not taken. HubSpot and Intercom do not tell single messages; Intercom tells that its window is opened, not that a conversation starts.',
        enum: ['start', 'message', 'email'],
        enumTitles: ['starts a conversation', 'writes a message', 'leaves an e-mail address'],
        default: 'start',
      },
    },
  },
  presets: [
    { title: 'HubSpot chat started', icon: 'message-circle', settings: { provider: 'hubspot' } },
    { title: 'Drift chat started', icon: 'message-circle', settings: { provider: 'drift' } },
    { title: 'Intercom opened', icon: 'message-circle', settings: { provider: 'intercom' } },
    {
      title: 'E-mail address left in the Drift chat',
      icon: 'mail-check',
      settings: { provider: 'drift', what: 'email' },
    },
  ],
  examples: [
    {
      title: 'A HubSpot conversation starts',
      settings: { provider: 'hubspot' },
      outcome: 'Fires when the first message of a new conversation has been sent.',
    },
    {
      title: 'Each message in Drift',
      settings: { provider: 'drift', what: 'message' },
      outcome: 'Fires for each message of the visitor, without its words.',
    },
  ],
} as const satisfies TriggerDefinition;

export type ChatSettings = SettingsOf<typeof chat>;
