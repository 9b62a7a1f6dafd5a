import { describe, expect, it } from 'vitest';
import { hanging } from './hanging';
import { falselyRefused, harmless, missed, slowestAccepted } from './judge';
import { ordinary } from './ordinary';

describe('patterns that hang a page', () => {
  it('are refused, all of them', () => {
    expect(new Set(hanging.map(({ pattern }) => pattern)).size).toBeGreaterThanOrEqual(500);
    expect(missed()).toEqual([]);
  });

  it('do hang an engine', () => expect(harmless(29)).toEqual([]));
});

describe('ordinary patterns', () => {
  it('are taken, but for one in fifty at most', () => {
    expect(ordinary.length).toBeGreaterThanOrEqual(2000);
    expect(falselyRefused().length / ordinary.length).toBeLessThanOrEqual(0.02);
  });

  it('take at most 5 ms on the worst text of 2,048 characters', () => {
    const { pattern, ms, run } = slowestAccepted(23);
    expect(run).toBeGreaterThan(80);
    expect(ms, pattern).toBeLessThanOrEqual(5);
  });
});
