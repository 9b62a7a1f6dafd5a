/** JSON values and types in words. */

import { quote } from '../../problems/words';
import { t } from '../../texts/t';

export function typeInWords(type: unknown): string {
  const words: Record<string, string> = {
    string: t('a text'),
    number: t('a number'),
    integer: t('a whole number'),
    boolean: t('true or false'),
    object: t('an object {sign}', { sign: '{ … }' }),
    array: t('a list [ … ]'),
  };
  const types = Array.isArray(type) ? type : String(type).split(',');
  return types.map((one) => words[String(one)] ?? String(one)).join(' or ');
}

export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return t('a list');
  if (typeof value === 'string') return t('the text {value}', { value: quote(value) });
  return typeof value === 'object' ? t('an object') : String(value);
}

export function inQuotes(value: unknown): string {
  return typeof value === 'string' ? quote(value) : typeof value === 'object' ? kindOf(value) : String(value);
}

/** What a value holds under a key of its own; undefined where it is no object. */
export function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
