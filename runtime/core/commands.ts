import type { MilepostEvent } from '../../shared/event';
import { onCommand } from './queue';
import { type Deliver, deliver, happened } from './rule';

/** Takes `milepost.push(['event', 'name', { ... }])` from the page: sent to every destination as it is. */
export function acceptEvents(...to: Deliver[]): void {
  onCommand('event', (name: string, params?: MilepostEvent['params']) => {
    deliver(happened(name, '', params, {}), to);
  });
}
