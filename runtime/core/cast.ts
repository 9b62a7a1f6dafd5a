import type { Value } from '../../shared/definition';
import { redact } from '../lib/redact';
import type { Read } from './condition';
import { notes } from './notes';

/** The same as the collector's limit (`eventLimits.textLength`): longer texts are quarantined there. */
const textLength = 1024;

type Cast = (read: Read) => Read;

/** What is missing stays so; objects cannot be cast, which is NaN and gets flagged. */
function cast(convert: (value: string | number | boolean) => Value): Cast {
  return (read) => (occurrence) => {
    const value = read(occurrence);
    return value === undefined || value === null
      ? undefined
      : typeof value === 'object'
        ? Number.NaN
        : convert(value);
  };
}

/** As text, as it is: for a parameter that the plan allows personal data in. */
export const rawText = /* @__PURE__ */ cast(String);

/** As text, with what looks like personal data replaced and anything past 1,024 characters cut. */
export const text = /* @__PURE__ */ cast(redacted);

/** As a number; what is no number is left out and flagged. */
export const number = /* @__PURE__ */ cast((value) => (value === '' ? undefined : Number(value)));

/** As a whole number; what is none is left out and flagged. */
export const integer = /* @__PURE__ */ cast((value) =>
  value === '' ? undefined : Number.isInteger(+value) ? +value : Number.NaN,
);

/** As true or false, from itself or its name; anything else is left out and flagged. */
export const boolean = /* @__PURE__ */ cast((value) =>
  `${value}` === 'true' ? true : `${value}` === 'false' ? false : Number.NaN,
);

/** Where the plan says no type: texts are redacted, numbers and booleans stay what they are, objects are left out. */
export const plain = /* @__PURE__ */ cast((value) => (typeof value === 'string' ? redacted(value) : value));

function redacted(value: string | number | boolean): Value {
  const written = `${value}`;
  // Digits of a hash can look like a card number.
  const clean =
    (USES.hashFormat!.of_tidied || USES.hashFormat!.of_exact) && /^[\da-f]{64}$/.test(written)
      ? written
      : redact(written);
  if (clean !== written) notes.add('redacted');
  if (clean.length > textLength) notes.add('truncated');
  return clean.slice(0, textLength);
}

/** A text with variables in it: parts are constants or readers; one that has no value is left empty. */
export function join(...parts: (string | Read)[]): Read {
  return (occurrence) =>
    parts.map((part) => (typeof part === 'string' ? part : (part(occurrence) ?? ''))).join('');
}
