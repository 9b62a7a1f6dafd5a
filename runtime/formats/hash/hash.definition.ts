import type { FormatDefinition, SettingsOf } from '../../../shared/definition';

export const hash = {
  type: 'hash',
  title: 'SHA-256',
  description:
    'A fingerprint of a text in place of the text, as advertising tools ask for e-mail addresses. It hides little: whoever knows the address can make the same one, so it remains personal data.',
  sentence: 'as SHA-256 of {of}',
  icon: 'fingerprint-pattern',
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      of: {
        type: 'string',
        title: 'Of',
        description: 'Tidied: without spaces at the ends and in small letters, as receivers expect.',
        enum: ['tidied', 'exact'],
        enumTitles: ['the tidied text', 'the exact text'],
        default: 'tidied',
      },
    },
  },
  examples: [
    {
      title: 'A customer number',
      settings: {},
      outcome: '“ ABC ” becomes “ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad”',
    },
    {
      title: 'As it is',
      settings: { of: 'exact' },
      outcome: '“ABC” becomes “b5d4045c3f466fa91fe2cc6abe79232a1a57cdf104f7a26e716e0a1e2789df78”',
    },
  ],
} as const satisfies FormatDefinition;

export type HashSettings = SettingsOf<typeof hash>;
