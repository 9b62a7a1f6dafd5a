/** The setting that code of one's own is written in: the same for a trigger, a variable and a destination. */
export const ownCode = {
  type: 'string',
  title: 'Code',
  format: 'code',
  minLength: 1,
  maxLength: 20_000,
} as const;
