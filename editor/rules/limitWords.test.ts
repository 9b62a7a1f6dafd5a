import { describe, expect, it } from 'vitest';
import { frequencyWords, rungOf, scheduleWords, withRung } from './limitWords';

describe('limits in words', () => {
  it('say how often', () => {
    expect(frequencyWords(undefined)).toBe('every time');
    expect(frequencyWords({ limit: 1, per: 'element' })).toBe('once per element');
    expect(frequencyWords({ limit: 3, per: 'hour' })).toBe('3 times per hour');
  });

  it('say when', () => {
    expect(scheduleWords(undefined)).toBeUndefined();
    expect(scheduleWords({ timeZone: 'Europe/Berlin' })).toBeUndefined();
    expect(scheduleWords({ from: '2026-11-27', to: '2026-11-30T12:00' })).toBe(
      '27 Nov 2026 to 30 Nov 2026 12:00',
    );
    expect(scheduleWords({ days: [5, 1, 2, 3, 4], hours: ['08:00', '18:30'] })).toBe(
      'Mon to Fri, 08:00 to 18:30',
    );
    expect(scheduleWords({ days: [6, 7] })).toBe('Sat and Sun');
  });
});

describe('the rollout ladder', () => {
  it('reads a share of live visitors as a step of its own', () => {
    expect(rungOf(undefined)).toBe('live');
    expect(rungOf({ state: 'live', percent: 20 })).toBe('share');
    expect(rungOf({ state: 'shadow', percent: 20 })).toBe('shadow');
  });

  it('is read back as the step that was taken', () => {
    for (const rung of ['draft', 'shadow', 'share', 'live'] as const) {
      expect(rungOf(withRung({ state: 'live', percent: 100 }, rung))).toBe(rung);
    }
  });

  it('keeps a share that was chosen, and begins with a small one', () => {
    expect(withRung({ state: 'shadow', percent: 40 }, 'share')).toEqual({ state: 'live', percent: 40 });
    expect(withRung(undefined, 'share')).toEqual({ state: 'live', percent: 10 });
  });
});
