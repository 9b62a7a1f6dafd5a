import { expect, it } from 'vitest';
import { placeIn } from './cursor';

const text = '{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}\n';
const at = (word: string, within: string) => within.indexOf(word);

it('finds the same place in a text that has changed before, behind and at it', () => {
  const offset = at('"b"', text);
  const moved = (now: string) => now.slice(placeIn({ offset, text }, now)).slice(0, 3);
  expect(moved(text)).toBe('"b"');
  expect(moved(text.replace('"a": 1', '"a": 1000'))).toBe('"b"');
  expect(moved(text.replace('  "a": 1,\n', ''))).toBe('"b"');
  expect(moved(text.replace('"c": 3', '"d": 4'))).toBe('"b"');
});

it('stays within a text that has become short', () => {
  expect(placeIn({ offset: text.length, text }, '{}')).toBeLessThanOrEqual(2);
});
