import type { Value } from '../../shared/definition';
import type { Operator } from '../core/types';
import { lookedAt } from '../lib/lookedAt';
import { truth } from '../lib/truth';

/** Undefined where there is nothing to compare: missing, or an element or object, which has no text. */
function text(test: (actual: string, expected: string) => boolean): Operator {
  return (actual, expected, ignoreCase) => {
    // A constant is always a text.
    if (!comparable(actual) || (USES.conditions!.variables && !comparable(expected))) return undefined;
    const fold = (value: Value) =>
      USES.conditions!.ignoreCase && ignoreCase ? `${value}`.toLowerCase() : `${value}`;
    return test(fold(actual), fold(expected));
  };
}

function comparable(value: Value): boolean {
  return value !== undefined && value !== null && typeof value !== 'object';
}

/** Undefined unless both are numbers, or texts that are nothing but one. */
function numeric(test: (actual: number, expected: number) => boolean): Operator {
  return (actual, expected) => {
    const [a, b] = [numberOf(actual), numberOf(expected)];
    return Number.isNaN(a) || Number.isNaN(b) ? undefined : test(a, b);
  };
}

function numberOf(value: Value): number {
  return typeof value === 'number' || (typeof value === 'string' && value.trim())
    ? Number(value)
    : Number.NaN;
}

const sameText = /* @__PURE__ */ text((actual, expected) => actual === expected);
const sameNumber = /* @__PURE__ */ numeric((actual, expected) => actual === expected);

/** A number equals the text that writes it: 20 is "20.00". */
export const equals: Operator = (actual, expected, ignoreCase) =>
  typeof actual === 'number' ? sameNumber(actual, expected) : sameText(actual, expected, ignoreCase);

export const contains = /* @__PURE__ */ text((actual, expected) => actual.includes(expected));
export const startsWith = /* @__PURE__ */ text((actual, expected) => actual.startsWith(expected));
export const endsWith = /* @__PURE__ */ text((actual, expected) => actual.endsWith(expected));

/** Whether `test` holds for one of a list's texts: one on each line, or with commas between them. */
function oneText(test: Operator): Operator {
  return (actual, expected, ignoreCase) => {
    if (!comparable(actual) || (USES.conditions!.variables && !comparable(expected))) return undefined;
    const list = `${expected}`;
    return list
      .split(list.includes('\n') ? '\n' : ',')
      .some((each) => each.trim() && test(actual, each.trim(), ignoreCase));
  };
}

export const oneOf = /* @__PURE__ */ oneText(equals);
export const containsOneOf = /* @__PURE__ */ oneText(contains);

/** `expected` is a regular expression that the compiler made of the pattern. Of a whole address, its path is compared. */
export const matchesPath: Operator = (actual, expected) =>
  comparable(actual)
    ? (expected as RegExp).test(lookedAt(actual).replace(/^\w+:\/\/[^/?#]*|[?#].*/g, ''))
    : undefined;

/** `expected` is a regular expression; case is in its flags. */
export const matchesRegex: Operator = (actual, expected) =>
  comparable(actual) ? (expected as RegExp).test(lookedAt(actual)) : undefined;

/** Undefined where `actual` is no element. */
export const matchesSelector: Operator = (actual, expected) =>
  (actual as Partial<Element> | undefined)?.matches?.(expected as string);

export const greater = /* @__PURE__ */ numeric((actual, expected) => actual > expected);
export const greaterOrEqual = /* @__PURE__ */ numeric((actual, expected) => actual >= expected);
export const less = /* @__PURE__ */ numeric((actual, expected) => actual < expected);
export const lessOrEqual = /* @__PURE__ */ numeric((actual, expected) => actual <= expected);

/** Known of true, yes, on and 1, and of their opposites; an empty text is false. */
export const isTrue: Operator = truth;

/** Always known: an empty text is no value. */
export const isSet: Operator = (actual) =>
  actual !== undefined && actual !== null && actual !== '' && !Number.isNaN(actual);
