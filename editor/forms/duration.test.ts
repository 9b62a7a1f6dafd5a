import { describe, expect, it } from 'vitest';
import { unitOf } from './duration';

describe('the unit of a duration', () => {
  it('is the largest in which it is a whole number', () => {
    expect([2500, 90_000, 120_000, 5_400_000, 7_200_000, 172_800_000].map(unitOf)).toEqual([
      'seconds',
      'seconds',
      'minutes',
      'minutes',
      'hours',
      'days',
    ]);
  });

  it('is seconds while there is none', () => {
    expect(unitOf(undefined)).toBe('seconds');
    expect(unitOf(0)).toBe('seconds');
  });
});
