import { expect, it } from 'vitest';
import type { OutcomeCount } from '../../shared/visit/outcomeCounts';
import { outcomeWords } from './outcomeWords';

const count = (before: number, after: number, differs = 0, unclear = 0): OutcomeCount => ({
  rule: 'a',
  before,
  after,
  differs,
  unclear,
});

it.each([
  [count(5, 3), 'fires 3 times where it fired 5'],
  [count(1, 2), 'fires twice where it fired once'],
  [count(0, 1), 'fires once where it did not'],
  [count(2, 0), 'no longer fires where it fired twice'],
  [count(3, 3, 3), 'fires 3 times as before and sends something else'],
  [count(3, 3, 1), 'sends something else once'],
  [count(5, 4, 2), 'fires 4 times where it fired 5 and sends something else twice'],
  [count(0, 0, 0, 3), 'cannot be told 3 times from what was recorded'],
  [
    count(5, 4, 1, 1),
    'fires 4 times where it fired 5, sends something else once and cannot be told once from what was recorded',
  ],
])('says %o', (one, words) => expect(outcomeWords(one)).toBe(words));

it('compares with nothing before the first publish', () => {
  expect(outcomeWords(count(0, 4), true)).toBe('fires 4 times');
});
