import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markWords, piecesAsText } from './wordDiff';

const marked = (before: string, after: string) => piecesAsText(markWords(before, after));

it('marks the words that went and came', () => {
  expect(marked('When someone clicks Buy, send a.', 'When someone clicks Add, send a.')).toBe(
    'When someone clicks [-Buy-] {+Add+}, send a.',
  );
  expect(marked('Send a.', 'Send a, at most once per page.')).toBe('Send a{+, at most once per page+}.');
  expect(marked('Send a, at most once per page.', 'Send a.')).toBe('Send a[-, at most once per page-].');
});

it('takes a short word between two changes into the change', () => {
  expect(marked('from 1 to 5 now', 'from 2 to 7 now')).toBe('from [-1 to 5-] {+2 to 7+} now');
});

it('says equal sentences once, and everything where nothing is shared', () => {
  expect(markWords('Same.', 'Same.')).toEqual([{ text: 'Same.' }]);
  expect(marked('a b', 'c')).toBe('[-a b-] {+c+}');
});

it('leaves the new sentence when the removed words are left out, and the old one the other way', () => {
  const sentence = fc
    .array(fc.constantFrom('When', 'someone', 'clicks', 'a', 'b', ',', '/x/', '1.5', '“Add to cart”'), {
      maxLength: 14,
    })
    .map((words) => words.join(' '));
  const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  fc.assert(
    fc.property(sentence, sentence, (before, after) => {
      const pieces = markWords(before, after);
      const without = (mark: string) =>
        plain(pieces.flatMap((piece) => (piece.mark === mark ? [] : [piece.text])).join(''));
      expect(without('removed')).toBe(plain(after));
      expect(without('added')).toBe(plain(before));
    }),
  );
});
