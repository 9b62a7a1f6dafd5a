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

/** Works once, later; errors end in the guard. */
export function after(ms: number, work: () => unknown): Stop {
  const timer = setTimeout(guard, ms, work);
  return () => clearTimeout(timer);
}
