import { guard } from '../core/guard';
import type { Stop } from '../core/types';

/** Milliseconds since the Unix epoch by the visitor's clock, which can be wrong. */
export function now(): number {
  return Date.now();
}

/** Milliseconds since the page began, never set back. */
export function elapsed(): number {
  return performance.now();
}

/** The time of a time zone, or by default the visitor's, as `2026-11-27T08:00`. A zone the browser does not know is an error. */
export function localTime(timeZone?: string): string {
  // Swedish dates are written as ISO 8601 has them, with a space.
  return new Date(now()).toLocaleString('sv', { timeZone }).replace(' ', 'T').slice(0, 16);
}

/** Works once, later; errors end in the guard. */
export function after(ms: number, work: () => unknown): Stop {
  const timer = setTimeout(guard, ms, work);
  return () => clearTimeout(timer);
}
