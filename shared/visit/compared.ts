/** What a comparison would say of a value, as far as texts and numbers alone tell: for telling near values from far ones. */
import type { Comparison } from '../ruleset/types';

/** Undefined: not known from the value alone. */
export function wouldHold({ operator, value, ignoreCase }: Comparison, seen: unknown): boolean | undefined {
  if (operator === 'is-set') return seen !== undefined && seen !== null && seen !== '';
  if (seen === undefined || seen === null || typeof seen === 'object') return undefined;
  if (typeof value === 'string' && value.includes('{{')) return undefined;
  const fold = (text: unknown) => (ignoreCase ? String(text).toLowerCase() : String(text));
  const [saw, wanted] = [fold(seen), fold(value)];
  const items = () =>
    wanted
      .split(wanted.includes('\n') ? '\n' : ',')
      .map((item) => item.trim())
      .filter(Boolean);
  switch (operator) {
    case 'equals':
      return saw === wanted || (typeof seen === 'number' && numberIn(wanted) === seen);
    case 'contains':
      return saw.includes(wanted);
    case 'starts-with':
      return saw.startsWith(wanted);
    case 'ends-with':
      return saw.endsWith(wanted);
    case 'one-of':
      return items().includes(saw);
    case 'contains-one-of':
      return items().some((item) => saw.includes(item));
    case 'is-true':
      return /^(true|yes|on|1)$/i.test(saw);
    default:
      return ordered(operator, numberIn(saw), numberIn(wanted));
  }
}

function ordered(
  operator: string,
  seen: number | undefined,
  wanted: number | undefined,
): boolean | undefined {
  if (seen === undefined || wanted === undefined) return undefined;
  switch (operator) {
    case 'greater':
      return seen > wanted;
    case 'greater-or-equal':
      return seen >= wanted;
    case 'less':
      return seen < wanted;
    case 'less-or-equal':
      return seen <= wanted;
    default:
      return undefined;
  }
}

function numberIn(text: string): number | undefined {
  return text.trim() && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

/** How people write numbers: `99,00`, `$1,299.00`, `1.299,50 €`. */
export interface WrittenNumber {
  number: number;
  /** As the number format calls the way of writing. */
  locale: 'en' | 'de' | 'fr';
}

/** The number a text stands for although it is not one; undefined where it is none, or a plain one. */
export function writtenNumber(text: string): WrittenNumber | undefined {
  if (numberIn(text) !== undefined) return undefined;
  const bare = text.trim().replace(/^(?:[^\d\s]{1,4}\s*)?([\d.,'’\s]*\d)(?:\s*[^\d\s]{1,4})?$/, '$1');
  if (!/^\d[\d.,'’\s]*$/.test(bare)) return undefined;
  const comma = /,\d{1,2}$/.test(bare);
  const locale = comma ? (/\s\d{3}/.test(bare) ? 'fr' : 'de') : 'en';
  const digits = comma ? bare.replace(/[.\s'’]/g, '').replace(',', '.') : bare.replace(/[,\s'’]/g, '');
  const number = Number(digits);
  return Number.isFinite(number) ? { number, locale } : undefined;
}
