import type { RolloutState } from '../../shared/event';
import type { Limit } from './limit';
import { visitor } from './visitor';

/** To `percent` of visitors: the same answer each time for one visitor. The state and the rate ride on every event. */
export function rollout(state: RolloutState, percent: number): Limit {
  return {
    open_() {
      // FNV-1a over the visitor's id: spreads evenly and costs a line. http://www.isthe.com/chongo/tech/comp/fnv/
      let hash = 0x811c9dc5;
      for (const letter of visitor().i) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
      return (hash >>> 0) % 10_000 < percent * 100;
    },
    mark_(event) {
      event.rollout = { state, percent };
      if (percent < 100) event.flags?.push('sampled');
    },
  };
}
