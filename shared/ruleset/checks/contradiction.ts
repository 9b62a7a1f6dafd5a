/** Two comparisons of one variable that no value meets together. */
import { regexHang, regexMistake } from '../../regex';
import { references } from '../template';
import type { Comparison } from '../types';

export interface Literal extends Comparison {
  negated: boolean;
  path: string;
}

export interface Contradiction {
  variable: string;
  /** Of the second comparison. */
  path: string;
  /** In words: `is “/a”`. */
  left: string;
  right: string;
}

/** The first pair that contradicts. Comparisons with `{{x}}` are only known on the page and are skipped. */
export function contradiction(literals: readonly Literal[]): Contradiction | undefined {
  if (literals.length < 2) return undefined;
  const byVariable = new Map<string, Literal[]>();
  for (const literal of literals) {
    if (typeof literal.value === 'string' && references(literal.value).length > 0) continue;
    const others = byVariable.get(literal.variable);
    if (!others) {
      byVariable.set(literal.variable, [literal]);
      continue;
    }
    const clash = others.find((other) => contradict(other, literal) || contradict(literal, other));
    if (clash) {
      const { variable, path } = literal;
      return { variable, path, left: inWords(clash), right: inWords(literal) };
    }
    others.push(literal);
  }
  return undefined;
}

/** Whether `a` rules out `b`; asked both ways round. */
function contradict(a: Literal, b: Literal): boolean {
  if (a.negated && b.negated) return false;
  if (a.negated || b.negated) {
    const [no, yes] = a.negated ? [a, b] : [b, a];
    // Without a value every other comparison is unknown, which counts as not met.
    if (no.operator === 'is-set') return true;
    if (yes.operator === 'equals')
      return holdsFor(yes, no) === true && (!yes.ignoreCase || no.ignoreCase === true);
    return no.operator === yes.operator && no.value === yes.value && !no.ignoreCase === !yes.ignoreCase;
  }
  if (a.operator === 'equals') {
    // `equals` without regard to case leaves several texts open, and a comparison with regard to it may take one of them.
    return a.ignoreCase && !b.ignoreCase
      ? holdsFor(a, { ...b, ignoreCase: true }) === false
      : holdsFor(a, b) === false;
  }
  if (a.operator === b.operator && (a.operator === 'starts-with' || a.operator === 'ends-with')) {
    const [left, right] = texts(a, b);
    return a.operator === 'starts-with'
      ? !left.startsWith(right) && !right.startsWith(left)
      : !left.endsWith(right) && !right.endsWith(left);
  }
  return isAbove(a, b);
}

/** Whether the value of an `equals` meets another comparison; undefined: cannot be told. */
export function holdsFor(equals: Literal, other: Literal): boolean | undefined {
  const [value, expected] = texts(equals, other);
  switch (other.operator) {
    case 'equals':
      return value === expected;
    case 'contains':
      return value.includes(expected);
    case 'starts-with':
      return value.startsWith(expected);
    case 'ends-with':
      return value.endsWith(expected);
    case 'matches-regex': {
      const pattern = String(other.value ?? '');
      if (regexMistake(pattern) !== undefined || regexHang(pattern) !== undefined) return undefined;
      return new RegExp(pattern, equals.ignoreCase || other.ignoreCase ? 'i' : '').test(
        String(equals.value ?? ''),
      );
    }
    default:
      return boundHolds(Number(equals.value), other);
  }
}

function boundHolds(value: number, { operator, value: limit }: Literal): boolean | undefined {
  const bound = Number(limit);
  if (Number.isNaN(value) || Number.isNaN(bound)) return undefined;
  switch (operator) {
    case 'greater':
      return value > bound;
    case 'greater-or-equal':
      return value >= bound;
    case 'less':
      return value < bound;
    case 'less-or-equal':
      return value <= bound;
    default:
      return undefined;
  }
}

/** `greater 5` against `less 3`. */
function isAbove(a: Literal, b: Literal): boolean {
  const low = a.operator === 'greater' || a.operator === 'greater-or-equal';
  const high = b.operator === 'less' || b.operator === 'less-or-equal';
  if (!low || !high) return false;
  const isClosed = a.operator === 'greater-or-equal' && b.operator === 'less-or-equal';
  return isClosed ? Number(a.value) > Number(b.value) : Number(a.value) >= Number(b.value);
}

function texts(a: Literal, b: Literal): [string, string] {
  const left = String(a.value ?? '');
  const right = String(b.value ?? '');
  return a.ignoreCase || b.ignoreCase ? [left.toLowerCase(), right.toLowerCase()] : [left, right];
}

function inWords({ operator, negated, value }: Literal): string {
  const words = operator.replaceAll('-', ' ');
  return `${negated ? 'not ' : ''}${words}${value === undefined ? '' : ` “${value}”`}`;
}
