/** Whether one comparison's holding means that another holds. */
import { references } from '../template';
import type { Comparison, Condition } from '../types';
import { holdsFor } from './contradiction';

/** Conditions of which all must hold, by their text: equal texts are equal conditions. */
export type Conjuncts = ReadonlyMap<string, Condition>;

export function conjunctsOf(condition: Condition | undefined): Conjuncts {
  const found = new Map<string, Condition>();
  const add = (one: Condition): void => {
    if ('all' in one) one.all.forEach(add);
    else found.set(textOf(one), one);
  };
  if (condition) add(condition);
  return found;
}

/** Whether whatever meets `narrow` meets `wide`, as far as can be told. */
export function imply(narrow: Conjuncts, wide: Conjuncts): boolean {
  for (const [text, one] of wide) {
    if (narrow.has(text)) continue;
    if (!('operator' in one)) return false;
    let met = false;
    for (const other of narrow.values()) met ||= 'operator' in other && implies(other, one);
    if (!met) return false;
  }
  return true;
}

function implies(a: Comparison, b: Comparison): boolean {
  if (a.variable !== b.variable || isOpen(a) || isOpen(b)) return false;
  // Without a value every other comparison is unknown.
  if (b.operator === 'is-set') return true;
  if (a.ignoreCase && !b.ignoreCase) return false;
  if (a.operator === 'equals') return holdsFor(literal(a), literal(b)) === true;
  const [left, right] = [String(a.value ?? ''), String(b.value ?? '')].map((text) =>
    b.ignoreCase ? text.toLowerCase() : text,
  ) as [string, string];
  switch (`${a.operator} ${b.operator}`) {
    case 'starts-with starts-with':
      return left.startsWith(right);
    case 'ends-with ends-with':
      return left.endsWith(right);
    case 'contains contains':
    case 'starts-with contains':
    case 'ends-with contains':
      return left.includes(right);
    case 'greater greater':
    case 'greater greater-or-equal':
    case 'greater-or-equal greater-or-equal':
      return Number(a.value) >= Number(b.value);
    case 'greater-or-equal greater':
      return Number(a.value) > Number(b.value);
    case 'less less':
    case 'less less-or-equal':
    case 'less-or-equal less-or-equal':
      return Number(a.value) <= Number(b.value);
    case 'less-or-equal less':
      return Number(a.value) < Number(b.value);
    default:
      return false;
  }
}

/** A text with {{x}} is only known on the page. */
function isOpen({ value }: Comparison): boolean {
  return typeof value === 'string' && references(value).length > 0;
}

function literal(comparison: Comparison) {
  return { ...comparison, negated: false, path: '' };
}

function textOf(condition: Condition): string {
  if (!('operator' in condition)) return JSON.stringify(condition);
  const { variable, operator, value, ignoreCase } = condition;
  return JSON.stringify([variable, operator, value, ignoreCase === true]);
}
