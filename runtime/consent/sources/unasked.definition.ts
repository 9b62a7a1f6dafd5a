import type { FieldSchema } from '../../../shared/definition';

/** Banners ask nobody where they take a visitor to be in a region without such a law. Whether that counts as agreement. */
export const unasked = {
  type: 'string',
  title: 'Where the banner asks nobody',
  description:
    'A banner may decide by region that a visitor need not be asked. It can be wrong about the region: usually that is no answer.',
  enum: ['wait', 'trust'],
  enumTitles: ['wait for an answer', 'take what the banner allows'],
  default: 'wait',
} as const satisfies FieldSchema;

/** The name of a category of the banner, which stands for a group of signals. */
export function category<Name extends string>(title: string, example: Name) {
  return {
    type: 'string',
    title,
    description: 'As the banner names it. Where it has none of that name, nothing is allowed by it.',
    format: 'name',
    minLength: 1,
    default: example,
  } as const;
}
