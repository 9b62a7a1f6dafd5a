import type { DestinationDefinition, SettingsOf } from '../../../shared/definition';
import { worth } from '../../worth.definition';

export const matomo = {
  type: 'matomo',
  title: 'Matomo',
  description:
    'Tracks events through Matomo’s queue. An event that is mapped to a number is a conversion of the goal of that number; a search is a site search.',
  sentence: 'Matomo, as {category}[, named by {nameFrom}][, {worth}]',
  icon: 'chart-column',
  group: 'Analytics',
  consent: ['analytics_storage'],
  // The site loads the vendor’s script, and has allowed its hosts.
  hosts: [],
  standardNames: { search: 'trackSiteSearch' },
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      category: {
        type: 'string',
        title: 'Category',
        description: 'Under which Matomo lists these events.',
        default: 'Milepost',
        minLength: 1,
      },
      nameFrom: {
        type: 'string',
        title: 'Parameter for the name',
        description: 'Matomo takes one text with an event. The parameter whose value that is.',
        format: 'name',
        examples: ['item_name'],
      },
      worth,
    },
  },
  examples: [
    {
      title: 'Named by what was added',
      settings: { nameFrom: 'item_name' },
      outcome: '_paq.push(["trackEvent", "Milepost", "add_to_cart", "Stoneware mug"])',
    },
  ],
} as const satisfies DestinationDefinition;

export type MatomoSettings = SettingsOf<typeof matomo>;
