/** What several things of a rule set have in common. */

/** Stored shape of today. A change of shape bumps it and adds a step to upgrade.ts. */
export const currentFormat = 1;

/** Ids are made by people and by the editor; they appear in addresses, in `{{...}}` and in file diffs. */
export const idPattern = '^[A-Za-z][A-Za-z0-9_-]{0,63}$';

export const id = {
  type: 'string',
  pattern: idPattern,
  description: 'Letters, digits, - and _, starting with a letter.',
} as const;
export const notes = { type: 'string', description: 'Free text for people.' } as const;
export const labels = {
  type: 'array',
  items: { type: 'string' },
  description: 'Words to find it by.',
} as const;
export const folder = { type: 'string', description: 'Folder it is shown in.' } as const;
export const silenced = {
  type: 'array',
  description: 'Hints and warnings someone decided to live with.',
  items: {
    type: 'object',
    required: ['code', 'reason'],
    additionalProperties: false,
    properties: {
      code: { type: 'string', description: 'Code of the problem, such as unused-target.' },
      reason: { type: 'string', description: 'Why it is fine, for people.' },
    },
  },
} as const;

export const typedSettings = { type: 'object', description: 'As its type asks for.' } as const;
