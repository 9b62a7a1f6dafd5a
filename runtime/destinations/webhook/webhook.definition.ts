import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';

export const webhook = {
  type: 'webhook',
  title: 'Webhook',
  description:
    'Posts each event as JSON to an address of yours. From the page it carries no secret, so anybody could post there; from the server it is signed, tried again and logged.',
  sentence: 'the webhook {url}[, {from}]',
  icon: 'send',
  group: 'Your own',
  consent: ['analytics_storage'],
  hosts: ['{url}'],
  settings: {
    type: 'object',
    required: ['url'],
    additionalProperties: false,
    properties: {
      url: {
        type: 'string',
        title: 'Address',
        format: 'url',
        pattern: '^https?://[^\\s{}]+$',
        maxLength: 2048,
        examples: ['https://hooks.example/milepost'],
      },
      from: {
        type: 'string',
        title: 'Who sends',
        description:
          'From the server only what Milepost reports gets as well, once forwarding is set up for this destination.',
        enum: ['page', 'server'],
        enumTitles: ['from the page', 'from the server'],
        default: 'page',
      },
    },
  },
  examples: [
    {
      title: 'From the page',
      settings: { url: 'https://hooks.example/milepost' },
      outcome:
        'POST https://hooks.example/milepost with { id: "0193…", name: "add_to_cart", created_at: …, page: {…}, params: {…} } as text',
    },
  ],
} as const satisfies DestinationDefinition;

export type WebhookSettings = SettingsOf<typeof webhook>;
