import type { OperatorDefinition } from '../../shared/definition';

/** In the order pickers show them; the page code of each is the function of the same name in operators.ts. */
export const operators = {
  equals: { type: 'equals', title: 'is', negated: 'is not', expects: 'text', text: true },
  contains: { type: 'contains', title: 'contains', negated: 'does not contain', expects: 'text', text: true },
  'starts-with': {
    type: 'starts-with',
    title: 'starts with',
    negated: 'does not start with',
    expects: 'text',
    text: true,
  },
  'ends-with': {
    type: 'ends-with',
    title: 'ends with',
    negated: 'does not end with',
    expects: 'text',
    text: true,
  },
  'matches-regex': {
    type: 'matches-regex',
    title: 'matches the pattern',
    negated: 'does not match the pattern',
    expects: 'regex',
    text: true,
  },
  'matches-selector': {
    type: 'matches-selector',
    title: 'matches the CSS selector',
    negated: 'does not match the CSS selector',
    expects: 'selector',
    text: false,
  },
  greater: {
    type: 'greater',
    title: 'is greater than',
    negated: 'is not greater than',
    expects: 'number',
    text: false,
  },
  'greater-or-equal': {
    type: 'greater-or-equal',
    title: 'is at least',
    negated: 'is not at least',
    expects: 'number',
    text: false,
  },
  less: { type: 'less', title: 'is less than', negated: 'is not less than', expects: 'number', text: false },
  'less-or-equal': {
    type: 'less-or-equal',
    title: 'is at most',
    negated: 'is not at most',
    expects: 'number',
    text: false,
  },
  'is-set': { type: 'is-set', title: 'has a value', negated: 'has no value', expects: 'none', text: false },
} as const satisfies Record<string, OperatorDefinition>;
