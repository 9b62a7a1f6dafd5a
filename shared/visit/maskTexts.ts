/** Finds and replaces what looks personal in texts. */
import { endsInLuhnDigit } from '../privacy/luhn';
import type { MaskKind } from './mask';

/** Stands where a part of a text was taken out; what compares such a text knows that it cannot know. */
export const maskMark = '•••';

/** Texts that are personal by where they came from: a cookie, a query. */
export type Secrets = ReadonlyMap<string, MaskKind>;

export interface Texts {
  /** With everything personal replaced. */
  mask(text: string): string;
  /** The same for any value, but only what looks personal by itself: e-mail addresses, phone and card numbers. */
  patterns<T>(value: T): T;
  /** Is the whole text one of the secrets, or a card number? */
  isSecret(text: string): boolean;
  /** How many different texts of each kind have been met. */
  found(): Record<MaskKind, number>;
}

// Every repetition is bounded, so that no text can make these slow. `%40`, `%2B` and `%20` are @, + and space in addresses.
const email = /[\p{L}\p{N}._%+'-]{1,64}(?:@|%(?:25)?40)[\p{L}\p{N}.-]{1,99}\.\p{L}{2,24}/giu;
const card = /(?<!\d)\d(?:(?:[ +-]|%20)?\d){12,18}(?!\d)/g;
// International; after "tel:"; national with a leading 0; French pairs; North American.
const phone =
  /(?:\+|%2B|\b00)[1-9](?:(?:[ ()./-]|%20){0,2}\d){6,13}|(?<=tel:)[\d+() ./-]{5,24}|\b0\d{2,4}[ /-]{1,3}\d{3}[\d /-]{2,9}\d|\b0[1-9](?:[ .]\d\d){4}\b|\(?\b\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}\b/gi;
/** `?name=value`, `&name=value`, and the same behind a `#`. */
const query = /([?&#;][^\s=&#?;"'<>]{1,200}=)([^\s&#;"'<>]{1,2000})/g;
/** `?value`, which has no name. */
const bareQuery = /(?<=^\w+:\/\/[^\s?#]{1,2000}\?)[^\s=&#]{1,2000}(?=$|#)/g;

export function textMasker(secrets: Secrets, kinds: ReadonlySet<MaskKind>): Texts {
  const met = new Map<MaskKind, Set<string>>();
  const meet = (kind: MaskKind, text: string) => {
    const known = met.get(kind) ?? new Set();
    met.set(kind, known.add(text.toLowerCase()));
    return kinds.has(kind);
  };
  for (const [secret, kind] of secrets) meet(kind, secret);
  const patterns = (text: string) =>
    text
      .replace(email, (found) => (meet('email', found) ? maskMark : found))
      .replace(card, (found) => (isCard(found) && meet('card', found) ? maskMark : found))
      .replace(phone, (found) => (meet('phone', found) ? maskMark : found));
  const anySecret = patternOf([...secrets].filter(([, kind]) => kinds.has(kind)).map(([secret]) => secret));
  const known = new Map<string, string>();
  const mask = (text: string) => {
    let masked = known.get(text);
    if (masked === undefined) {
      masked = patterns(text);
      if (kinds.has('query'))
        masked = masked.replace(query, (_, name: string) => name + maskMark).replace(bareQuery, maskMark);
      if (anySecret) masked = masked.replace(anySecret, maskMark);
      known.set(text, masked);
    }
    return masked;
  };
  return {
    mask,
    patterns: (value) => deep(value, patterns),
    isSecret: (text) => {
      const kind = secrets.get(text);
      return (
        (kind !== undefined && kinds.has(kind)) || (text.length >= 15 && isCard(text) && kinds.has('card'))
      );
    },
    found: () => {
      const count = (kind: MaskKind) => met.get(kind)?.size ?? 0;
      return {
        email: count('email'),
        phone: count('phone'),
        card: count('card'),
        query: count('query'),
        storage: count('storage'),
        fields: count('fields'),
        ids: count('ids'),
      };
    },
  };
}

function deep<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((one) => deep(one, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, deep(one, change)])) as T;
}

/** Card networks start with 2 to 6. */
function isCard(text: string): boolean {
  const digits = text.replace(/%20|\D/g, '');
  return /^[2-6]\d{12,18}$/.test(digits) && endsInLuhnDigit(digits);
}

/** A text that was cut may end in half a character, which no address can hold. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

/** The longest first, so that no part of one is left; whole words only. */
function patternOf(secrets: string[]): RegExp | undefined {
  if (secrets.length === 0) return undefined;
  const all = new Set(secrets.flatMap((secret) => [secret, encoded(secret), secret.replaceAll(' ', '+')]));
  const escaped = [...all]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((secret) => secret.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}
