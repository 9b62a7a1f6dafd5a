import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contract, contractNow, maxBackoffMs, maxForwarderTries, maxRetryAfterMs } from './contract';
import { backoffMs, decide, retryAfterMs } from './decide';

describe('the retry contract', () => {
  it.each(contract)('$number: $title', ({ answer, events = 10, attempt = 1, random = 0.5, does }) => {
    const tried = { answer, events, attempt, random, now: contractNow, maxAttempts: maxForwarderTries };
    expect(decide(tried)).toEqual(does);
  });

  it('numbers its cases once each, in order, and has enough of them', () => {
    expect(contract.map(({ number }) => number)).toEqual(contract.map((_, index) => index + 1));
    expect(contract.length).toBeGreaterThanOrEqual(25);
  });

  it('knows something to do for every status', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), fc.integer({ min: 1, max: 50 }), (status, events) => {
        const { does, waitMs } = decide({ answer: { status }, events, attempt: 1, now: 0, random: 0.5 });
        expect(does === 'done').toBe(status < 300);
        expect(does === 'retry').toBe(waitMs !== undefined);
      }),
    );
  });

  it('never waits longer than its two limits, whatever a header says', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 1, max: 5_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (header, attempt, random) => {
          const asked = retryAfterMs(header, contractNow);
          if (asked !== undefined) expect(asked).toSatisfy((ms: number) => ms > 0 && ms <= maxRetryAfterMs);
          const wait = backoffMs(attempt, random);
          expect(wait).toSatisfy((ms: number) => ms >= 0 && ms <= maxBackoffMs);
        },
      ),
    );
  });
});
