import { t } from '../texts/t';
/** Words that messages share. */

/** `Did you mean “click”?` or nothing: the closest known name, when it is close. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const best = closest(name, known);
  return best === undefined ? '' : t(' Did you mean “{best}”?', { best });
}

/** The known name with the fewest edits, when at most a third of its letters differ. */
export function closest(name: string, known: Iterable<string>): string | undefined {
  const wanted = fold(name.slice(0, maxNameLength));
  let best: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3));
    if (Math.abs(candidate.length - wanted.length) > allowed) continue;
    const edits = distance(wanted, fold(candidate));
    if (edits <= allowed && edits < fewest) {
      best = candidate;
      fewest = edits;
    }
  }
  return best;
}

/** `“a”, “b” or “c”`. */
export function oneOf(values: readonly unknown[]): string {
  const words = values.map((value) => `“${String(value)}”`);
  return words.length < 2
    ? words.join('')
    : t('{words} or {words2}', { words: words.slice(0, -1).join(', '), words2: words[words.length - 1] });
}

/** In quotes, cut so that a pasted page does not become a message. */
export function quote(text: string): string {
  return `“${text.length > maxQuoted ? `${text.slice(0, maxQuoted)}…` : text}”`;
}

const maxQuoted = 80;
/** Longer names are not typing mistakes; comparing them would cost their square. */
const maxNameLength = 64;

function fold(text: string): string {
  return text.toLowerCase().replace(/[\s_]/g, '-');
}

/** How many letters to add, take or change: Levenshtein’s distance. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
