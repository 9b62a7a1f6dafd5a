import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';
import { addressTemplate } from '../../addressTemplate.definition';

export const imagePixel = {
  type: 'image-pixel',
  title: 'Image pixel',
  description:
    'Asks an address for a picture of one point, which is how many older and affiliate systems count. The page’s Content-Security-Policy has to allow it under img-src.',
  sentence: 'the image pixel {url}',
  icon: 'shapes',
  group: 'Your own',
  consent: ['ad_storage', 'ad_user_data', 'ad_personalization'],
  hosts: ['{url}'],
  settings: {
    type: 'object',
    required: ['url'],
    additionalProperties: false,
    properties: {
      url: {
        ...addressTemplate,
        examples: ['https://pixel.example/p.gif?e={name}&id={id}&sku={params.item_id}'],
      },
    },
  },
  examples: [
    {
      title: 'An affiliate network',
      settings: { url: 'https://pixel.example/p.gif?e={name}&id={id}&sku={params.item_id}' },
      outcome: 'GET https://pixel.example/p.gif?e=add_to_cart&id=0193…&sku=MUG-1',
    },
  ],
} as const satisfies DestinationDefinition;

export type ImagePixelSettings = SettingsOf<typeof imagePixel>;
