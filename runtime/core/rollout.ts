import type { RolloutState } from '../../shared/event';
import { hash } from '../lib/hash';
import type { Limit } from './limit';
import { mayAsk, remember, visitor } from './visitor';

/** To `percent` of visitors: the same answer each time for one visitor. The state and the rate ride on every event. */
export function rollout(state: RolloutState, percent: number): Limit {
  const draws = () => {
    const known = visitor();
    // Also of those who are not among them: another id would be asked anew on each page.
    remember(known);
    return hash(known.i) % 10_000 < percent * 100;
  };
  const limit: Limit = {
    // Until the device may be asked who this is, everybody is let in, and asked again when the event is let go.
    open_: () => mayAsk() || draws(),
    again_: () => draws,
    mark_(event) {
      event.rollout = { state, percent };
      if (percent < 100) event.flags?.push('sampled');
    },
  };
  if (PREVIEW)
    limit.state_ = () => ({
      kind: 'rollout',
      open: limit.open_('', {}),
      percent,
      // Asking who this is would make an id.
      ...(!mayAsk() && { place: (hash(visitor().i) % 10_000) / 100 }),
    });
  return limit;
}
