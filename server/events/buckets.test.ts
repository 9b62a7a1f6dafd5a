import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createBuckets } from './buckets';

it('takes what comes at its rate for ever, and ten seconds of it at once', () => {
  let time = 0;
  const buckets = createBuckets(100, () => time);
  expect(Array.from({ length: 1000 }, () => buckets.take('a', 1))).toEqual(Array(1000).fill(0));
  expect(buckets.take('a', 1)).toBeGreaterThan(0);
  for (let second = 0; second < 100; second += 1) {
    time += 1000;
    for (let each = 0; each < 100; each += 1) expect(buckets.take('a', 1)).toBe(0);
  }
});

it('lets a batch in that is larger than a bucket, and then asks to wait until it is paid', () => {
  let time = 0;
  const buckets = createBuckets(10, () => time);
  expect(buckets.take('a', 1000)).toBe(0);
  expect(buckets.take('a', 1)).toBe(90_000);
  time = 90_001;
  expect(buckets.take('a', 1)).toBe(0);
});

it('never lets more through than rate and burst allow, whatever the order and however the clock jumps', () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: -500, max: 3000 }), fc.integer({ min: 1, max: 40 })), {
    maxLength: 200,
  });
  fc.assert(
    fc.property(steps, (list) => {
      let time = 0;
      let forward = 0;
      let taken = 0;
      let largest = 0;
      const buckets = createBuckets(5, () => time);
      for (const [ms, cost] of list) {
        time += ms;
        forward += Math.max(0, ms);
        largest = Math.max(largest, cost);
        if (buckets.take('a', cost) === 0) taken += cost;
      }
      expect(taken).toBeLessThanOrEqual(5 * 10 + (forward * 5) / 1000 + largest);
    }),
  );
});

it('holds a bounded number of keys, whoever asks', () => {
  const buckets = createBuckets(1, () => 0);
  buckets.take('first', 20);
  expect(buckets.take('first', 1)).toBeGreaterThan(0);
  for (let each = 0; each < 50_000; each += 1) buckets.take(`k${each}`, 1);
  // Forgotten, so it starts full again: a memory that only grows would be worse.
  expect(buckets.take('first', 1)).toBe(0);
});

it('refuses nothing without a limit', () => {
  const buckets = createBuckets(0);
  for (let each = 0; each < 1000; each += 1) expect(buckets.take('a', 1e9)).toBe(0);
});
