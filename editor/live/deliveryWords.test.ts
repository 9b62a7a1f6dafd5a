import { expect, it } from 'vitest';
import { reasonsInOrder, shareOf } from './deliveryWords';

it('never rounds a loss to nothing', () => {
  expect(shareOf(0, 10)).toBe('0%');
  expect(shareOf(1, 1_000_000)).toBe('< 0.01%');
  expect(shareOf(1, 8)).toBe('12.5%');
});

it('says the most frequent reason first', () => {
  expect(reasonsInOrder({ reasons: { old: 1, full: 7, unknown: 3 } })).toEqual([
    ['full', 7],
    ['unknown', 3],
    ['old', 1],
  ]);
});
