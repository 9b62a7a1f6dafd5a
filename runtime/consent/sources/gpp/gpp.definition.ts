import type { ConsentSourceDefinition, SettingsOf } from '../../../../shared/definition';
import { unasked } from '../unasked.definition';

export const gpp = {
  type: 'gpp',
  title: 'IAB GPP 1.1',
  description:
    'Follows a banner of the IAB Global Privacy Platform through __gpp: the European section and those of states of the USA.',
  sentence: 'IAB GPP 1.1',
  icon: 'globe',
  needs:
    'The banner’s stub (__gpp) is in the page. In Europe purposes decide as in TCF; in the USA advertising is refused by opting out of sale, sharing or targeted advertising, or by Global Privacy Control.',
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      unasked,
    },
  },
  examples: [{ title: 'As it comes', settings: {} }],
} as const satisfies ConsentSourceDefinition;

export type GppSettings = SettingsOf<typeof gpp>;
