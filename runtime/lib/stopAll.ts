import type { Stop } from '../core/types';

/** One stop for all of these, those that join the list later too. */
export function stopAll(stops: Iterable<Stop | undefined>): Stop {
  return () => {
    for (const stop of stops) stop?.();
  };
}
