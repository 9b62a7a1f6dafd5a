/** Replacing one text by another where it stands for itself: `de` in `/de/` and `lang=de`, not in `model`. */

/** References such as `{{price_de}}` are names, not text. */
const reference = /(\{\{[^{}]+\}\})/;

export interface Change {
  from: string;
  to: string;
}

export function replaceText(text: string, changes: readonly Change[]): string {
  return text
    .split(reference)
    .map((part, at) => (at % 2 === 1 ? part : replaceWords(part, changes)))
    .join('');
}

/** All at once, so that what was put in is not replaced again: de → fr and fr → de change places. */
function replaceWords(text: string, changes: readonly Change[]): string {
  const wanted = changes.filter(({ from }) => from !== '');
  if (wanted.length === 0) return text;
  // Longer ones first: shop.example.de before de.
  const sorted = [...wanted].sort((a, b) => b.from.length - a.from.length);
  const pattern = new RegExp(sorted.map(({ from }) => bounded(from)).join('|'), 'gu');
  return text.replace(pattern, (found) => sorted.find(({ from }) => from === found)?.to ?? found);
}

/** Where it begins or ends with a letter or digit, none may stand beside it. */
function bounded(text: string): string {
  const escaped = text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const before = /^[\p{L}\p{N}]/u.test(text) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = /[\p{L}\p{N}]$/u.test(text) ? '(?![\\p{L}\\p{N}])' : '';
  return `${before}${escaped}${after}`;
}

export function occursIn(text: string, wanted: string): boolean {
  return replaceText(text, [{ from: wanted, to: `${wanted}\u0000` }]) !== text;
}

/** `/de/` is `de` in an id. */
export function slug(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? ''
  );
}
