import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';
import { addressTemplate } from '../../addressTemplate.definition';

export const urlRequest = {
  type: 'url-request',
  title: 'URL request',
  description:
    'Asks an address of yours once for each event, without credentials and past the end of the page. Nothing is tried again; for that, use Milepost reports or a webhook from the server.',
  sentence: '{method} {url}',
  icon: 'link',
  group: 'Your own',
  consent: ['analytics_storage'],
  hosts: ['{url}'],
  settings: {
    type: 'object',
    required: ['url'],
    additionalProperties: false,
    properties: {
      method: {
        type: 'string',
        title: 'Method',
        description:
          'POST sends the parameters as JSON text as well, so that the address may do without them.',
        enum: ['get', 'post'],
        enumTitles: ['GET', 'POST'],
        default: 'get',
      },
      url: {
        ...addressTemplate,
        examples: ['https://track.example/hit?e={name}&id={id}&{params}'],
      },
    },
  },
  examples: [
    {
      title: 'All parameters in the address',
      settings: { url: 'https://track.example/hit?e={name}&id={id}&{params}' },
      outcome: 'GET https://track.example/hit?e=add_to_cart&id=0193…&item_name=Stoneware%20mug',
    },
  ],
} as const satisfies DestinationDefinition;

export type UrlRequestSettings = SettingsOf<typeof urlRequest>;
