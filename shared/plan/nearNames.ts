/** Names that are one slip of the finger, or one habit, apart: reports would count them as two things. */
import { distance } from '../problems/words';

/** Longer names are not compared letter by letter: that would cost their square. */
const maxLetters = 64;

/**
 * Whether two different names look like one: the same but for case and joints (`addToCart`), the same words in another order
 * (`cart_add`), or a letter apart, two where names are long. Names that differ in their numbers only (`scroll_25`, `scroll_50`) are
 * meant to differ.
 */
export function lookAlike(a: string, b: string): boolean {
  if (a === b || a.length > maxLetters || b.length > maxLetters) return false;
  const [left, right] = [fold(a), fold(b)];
  if (left === right) return true;
  const withoutNumbers = (text: string) => text.replace(/\d+/g, '#');
  if (withoutNumbers(left) === withoutNumbers(right)) return false;
  if (wordsInOrder(a) === wordsInOrder(b)) return true;
  const shorter = Math.min(left.length, right.length);
  if (shorter < 5) return false;
  const allowed = shorter >= 10 ? 2 : 1;
  return Math.abs(left.length - right.length) <= allowed && distance(left, right) <= allowed;
}

/** The first of them that looks like the name. */
export function nearName(name: string, others: Iterable<string>): string | undefined {
  for (const other of others) if (lookAlike(name, other)) return other;
  return undefined;
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function wordsInOrder(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
  return words
    .split(/[^\p{L}\p{N}]+/u)
    .sort()
    .join(' ');
}
