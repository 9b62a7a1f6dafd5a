import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gateOf, type QualityDay, readyOf } from './quality';

const today = 20_000;
const day = (ago: number, changes: Partial<QualityDay> = {}): QualityDay => ({
  day: today - ago,
  total: 100,
  unfit: 0,
  twice: 0,
  unasked: 0,
  ...changes,
});

it.each<[string, QualityDay[], string[]]>([
  ['a week of good days', [day(7), day(0)], []],
  ['six days', [day(6), day(0)], ['days']],
  ['nothing at all', [], ['days']],
  ['nothing in the last week', [day(9)], ['days']],
  ['one in a hundred wrong', [day(7), day(1, { unfit: 1 })], ['unfit']],
  ['less than one in a hundred', [day(7), day(1), day(0, { twice: 1 })], []],
  ['too many twice', [day(7), day(0, { twice: 2 })], ['twice']],
  ['nobody asked', [day(7), day(0, { unasked: 100 })], ['unasked']],
  ['bad days longer ago than a week', [day(7, { unfit: 100 }), day(0)], []],
])('says of %s what is missing', (_, days, missing) => {
  expect(gateOf('bought', days, today)).toMatchObject({ missing, ready: missing.length === 0 });
});

it('opens only where every share is below one in a hundred and a week has passed', () => {
  const count = fc.integer({ min: 0, max: 300 });
  const days = fc.array(
    fc.record({
      day: fc.integer({ min: today - 40, max: today + 2 }),
      total: count,
      unfit: count,
      twice: count,
      unasked: count,
    }),
  );
  fc.assert(
    fc.property(days, (found) => {
      const { ready, total, unfit, twice, unasked, days: since } = gateOf('bought', found, today);
      const worst = Math.max(unfit, twice, unasked);
      expect(ready).toBe(since >= 7 && total > 0 && (worst === 0 || worst / total < 0.01));
    }),
  );
});

it('names those that are ready', () => {
  const found = [gateOf('a', [day(8), day(0)], today), gateOf('b', [day(0)], today)];
  expect(readyOf(found)).toEqual(['a']);
});
