import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TextEdit, textEdits } from './textEdits';

function applied(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .reverse()
    .reduce((now, { from, to, text: piece }) => now.slice(0, from) + piece + now.slice(to), text);
}

const lines = (...all: string[]) => `${all.join('\n')}\n`;

test('equal texts need nothing', () => {
  expect(textEdits('a\nb\n', 'a\nb\n')).toEqual([]);
});

test('a changed word touches that word only', () => {
  expect(textEdits(lines('{', '  "name": "Add",', '}'), lines('{', '  "name": "Added",', '}'))).toEqual([
    { from: 16, to: 16, text: 'ed' },
  ]);
});

test('changes far apart stay apart, so that a cursor between them stands still', () => {
  const old = lines('one', 'two', 'three', 'four', 'five');
  const now = lines('ONE', 'two', 'three', 'four', 'five!');
  expect(textEdits(old, now)).toEqual([
    { from: 0, to: 3, text: 'ONE' },
    { from: old.length - 1, to: old.length - 1, text: '!' },
  ]);
});

test('whole lines come and go as one edit', () => {
  expect(textEdits(lines('a', 'd'), lines('a', 'b', 'c', 'd'))).toEqual([{ from: 2, to: 2, text: 'b\nc\n' }]);
  expect(textEdits(lines('a', 'b', 'c', 'd'), lines('a', 'd'))).toEqual([{ from: 2, to: 6, text: '' }]);
});

test('the edits make any text into any other, in order and apart', () => {
  const text = fc
    .array(fc.constantFrom('{', '}', '  "a": 1,', '  "b": 2,', '', 'é\r'), { maxLength: 30 })
    .chain((all) => fc.constantFrom(all.join('\n'), `${all.join('\n')}\n`));
  fc.assert(
    fc.property(text, text, (from, to) => {
      const edits = textEdits(from, to);
      expect(applied(from, edits)).toBe(to);
      edits.forEach((edit, index) => {
        expect(edit.from).toBeGreaterThanOrEqual(edits[index - 1]?.to ?? 0);
        expect(edit.to).toBeGreaterThanOrEqual(edit.from);
      });
    }),
  );
});

test('texts with nothing in common are replaced without a long search', () => {
  const old = lines(...Array.from({ length: 20_000 }, (_, index) => `old ${index}`));
  const now = lines(...Array.from({ length: 20_000 }, (_, index) => `new ${index} `));
  const start = performance.now();
  expect(applied(old, textEdits(old, now))).toBe(now);
  expect(performance.now() - start).toBeLessThan(2000);
});
