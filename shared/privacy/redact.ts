/**
 * Personal data in texts and addresses, as a collector looks for it: a second net behind `runtime/lib/redact.ts`, written apart
 * from it and without its care for bytes, so that what slips through one is held by the other.
 */
import { parts } from './address';
import { endsInLuhnDigit } from './luhn';

/** Fewer signs than this make no card, account or telephone number; nothing else here is without an @ or a token's first letters. */
const fewestDigits = 7;
const mail =
  /[^\s@/?&=#;,:<>"'()[\]{}|\\]{1,64}@(?:[^\s@/?&=#;,:<>"'()[\]{}|\\.]{1,63}\.){1,8}(?:xn--[a-z\d-]{2,59}|[\p{L}\p{M}]{2,24})/giu;
const token = /eyJ[\w-]{6,2000}\.[\w-]{2,2000}(?:\.[\w-]{0,2000})?/g;
/** Groups of letters and digits, as numbers are written for people to read. */
const groups = /[A-Z\d]+(?:[ \u00a0+._/-]{1,2}[A-Z\d]+)*/gi;
const group = /[A-Z\d]+/gi;
/** An account in groups has at most nine, a card seven. */
const mostGroups = 9;

const phones = [
  // International: +49 (0)30 123456, 0049 30 123456.
  /\+[ ()]{0,2}[1-9](?:[ \u00a0()+.\-/]{0,3}\d){6,14}(?!\d)/g,
  /(?<![\d.,])00[1-9]\d{0,2}[ \u00a0().\-/]{1,3}\d(?:[ \u00a0().\-/]{0,3}\d){5,12}(?!\d)/g,
  // National, with a gap behind what the 0 begins: 030/123 456, (0151) 123456-7.
  /\(?(?<![\d.,])0\d{1,5}[ \u00a0)/-]{1,3}\d(?:[ \u00a0./-]{0,3}\d){4,10}(?![\d.,:]*\d)/g,
  // Pairs, as in France: 06 12 34 56 78.
  /(?<!\d)0[1-9](?:[ \u00a0.-]\d\d){4}(?!\d)/g,
  // North American: (555) 123-4567.
  /\(?(?<!\d)[2-9]\d\d\)?[ \u00a0.-]{1,2}\d{3}[ \u00a0.-]\d{4}(?!\d)/g,
];

/** The text with what looks like personal data replaced by what it was: `[email]`, `[card]`, `[iban]`, `[phone]`, `[token]`. */
export function redactText(text: string): string {
  if (!mayHold(text)) return text;
  const at = text.includes('@');
  const tokens = text.includes('eyJ');
  const digits = countDigits(text) >= fewestDigits;
  let clean = at ? text.replace(mail, '[email]') : text;
  if (tokens) clean = clean.replace(token, '[token]');
  if (!digits) return clean;
  clean = clean.replace(groups, withoutNumbers);
  for (const phone of phones) clean = clean.replace(phone, asPhone);
  return clean;
}

/** The same for an address: each of its parts is looked at as it stands and decoded, twice, as links in links are. */
export function redactAddress(address: string): string {
  // Most addresses have nothing to decode and nothing that could be anyone's.
  if (!address.includes('%') && !mayHold(address)) return address;
  const clean = parts(address)
    .map((part) => redactPart(part))
    .join('');
  // What spans parts: a number with slashes in it is none, a mail address may stand before a query.
  return clean.includes('@') || clean.includes('eyJ') ? redactText(clean) : clean;
}

function redactPart(part: string): string {
  const readings = [part];
  for (let round = 0; round < 2; round += 1) {
    const next = decode(readings[0]!);
    if (next === readings[0]) break;
    readings.unshift(next);
  }
  // As a person would read it first: in what is still encoded, only a piece of a number may look like one.
  for (const reading of readings) {
    const clean = redactText(reading);
    if (clean !== reading) return reading === part ? clean : encoded(clean);
  }
  return part;
}

/** Readable where it can be: only what would end the part is written as an address writes it. */
function encoded(text: string): string {
  return text.replace(/[\s%?#&/="<>]/g, (sign) => encodeURIComponent(sign));
}

function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  if (!spaced.includes('%')) return spaced === text || !/\d \d/.test(spaced) ? text : spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    // Cut in the middle, or never encoded.
    return text;
  }
}

/** Without one of these nothing is found. */
function mayHold(text: string): boolean {
  return countDigits(text) >= fewestDigits || text.includes('@') || text.includes('eyJ');
}

function countDigits(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length && count < fewestDigits; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) count += 1;
  }
  return count;
}

/** Any run of whole groups may be the number: what stands beside it may be signs, too. */
function withoutNumbers(run: string): string {
  if (run.length < 14) return run;
  const found = [...run.matchAll(group)].map(([signs], index, all) => ({ signs, at: all[index]!.index }));
  for (let from = 0; from < found.length; from += 1) {
    let signs = '';
    const candidates: string[] = [];
    for (let to = from; to < Math.min(found.length, from + mostGroups); to += 1) {
      signs += found[to]!.signs;
      candidates.push(signs);
    }
    for (let count = candidates.length; count > 0; count -= 1) {
      const candidate = candidates[count - 1]!;
      const kind = isCard(candidate) ? '[card]' : isAccount(candidate) ? '[iban]' : undefined;
      if (!kind) continue;
      const last = found[from + count - 1]!;
      const before = run.slice(0, found[from]!.at);
      return before + kind + withoutNumbers(run.slice(last.at + last.signs.length));
    }
  }
  return withinWords(run);
}

/** A number that letters stand against: `card4111111111111111`. */
function withinWords(run: string): string {
  return run.replace(/(?<=[G-Z_]|[a-z]{3})\d{14,19}(?![\da-f])/gi, (digits) =>
    isCard(digits) ? '[card]' : digits,
  );
}

/** Networks begin with 2 to 6. */
function isCard(digits: string): boolean {
  return /^[2-6]\d{13,18}$/.test(digits) && endsInLuhnDigit(digits);
}

/** ISO 13616, its checksum by ISO 7064. */
function isAccount(signs: string): boolean {
  if (!/^[A-Z]{2}\d\d[A-Z\d]{11,30}$/i.test(signs)) return false;
  let rest = 0;
  for (const sign of signs.slice(4) + signs.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Dates and amounts are written with gaps as well. */
function asPhone(found: string): string {
  return /^\(?0?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/.test(found) ? found : '[phone]';
}
