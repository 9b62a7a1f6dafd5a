import type { ConsentSourceDefinition, SettingsOf } from '../../../../shared/definition';
import { unasked } from '../unasked.definition';

export const tcf = {
  type: 'tcf',
  title: 'IAB TCF 2.2',
  description: 'Follows a banner of the IAB Transparency and Consent Framework through __tcfapi.',
  sentence: 'IAB TCF 2.2[ for vendor {vendor}]',
  icon: 'scale',
  needs:
    'The banner’s stub (__tcfapi) is in the page, or in a page around it. Purposes stand for signals: 1 for storage, functions and security, 8 beside it for analytics, 5 and 6 for personalisation, 7 for data shared with advertisers, 3 and 4 for personalised advertising.',
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      vendor: {
        type: 'integer',
        title: 'Vendor',
        description:
          'Number in the Global Vendor List that has to be allowed as well. Left out: purposes alone decide.',
        minimum: 1,
      },
      unasked,
    },
  },
  examples: [{ title: 'As it comes', settings: {} }],
} as const satisfies ConsentSourceDefinition;

export type TcfSettings = SettingsOf<typeof tcf>;
