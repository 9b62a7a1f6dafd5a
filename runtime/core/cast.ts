import type { Value } from '../../shared/definition';
import { redact } from '../lib/redact';
import type { Read } from './condition';
import { notes } from './notes';

/** The same as the collector's limit (`eventLimits.textLength`): longer texts are quarantined there. */
const textLength = 1024;

/** As text, with what looks like personal data replaced and anything past 1,024 characters cut. */
export function text(read: Read): Read {
  return (occurrence) => {
    const value = rawText(read)(occurrence);
    return typeof value === 'string' ? redacted(value) : value;
  };
}

/** As text, as it is: for a parameter that the plan allows personal data in. */
export function rawText(read: Read): Read {
  return (occurrence) => {
    const value = read(occurrence);
    return value === undefined || value === null
      ? undefined
      : typeof value === 'object'
        ? Number.NaN
        : String(value);
  };
}

/** As a number; what is no number is left out and flagged. */
export function number(read: Read): Read {
  return (occurrence) => {
    const value = read(occurrence);
    return value === undefined || value === null || value === ''
      ? undefined
      : typeof value === 'object'
        ? Number.NaN
        : Number(value);
  };
}

/** As a whole number; what is none is left out and flagged. */
export function integer(read: Read): Read {
  return (occurrence) => {
    const value = number(read)(occurrence);
    return value === undefined || Number.isInteger(value) ? value : Number.NaN;
  };
}

/** As true or false, from itself or its name; anything else is left out and flagged. */
export function boolean(read: Read): Read {
  return (occurrence) => {
    const value = read(occurrence);
    if (value === undefined || typeof value === 'boolean') return value;
    return value === 'true' ? true : value === 'false' ? false : Number.NaN;
  };
}

/** Where the plan says no type: texts are redacted, numbers and booleans stay what they are, objects are left out. */
export function plain(read: Read): Read {
  return (occurrence) => {
    const value = read(occurrence);
    return typeof value === 'string'
      ? redacted(value)
      : typeof value === 'object' && value
        ? Number.NaN
        : value;
  };
}

function redacted(value: string): Value {
  const clean = redact(value);
  if (clean !== value) notes.add('redacted');
  if (clean.length > textLength) notes.add('truncated');
  return clean.slice(0, textLength);
}

/** A text with variables in it: parts are constants or readers; one that has no value is left empty. */
export function join(...parts: (string | Read)[]): Read {
  return (occurrence) =>
    parts.map((part) => (typeof part === 'string' ? part : (part(occurrence) ?? ''))).join('');
}
