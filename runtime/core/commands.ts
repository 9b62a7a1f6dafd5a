import type { MilepostEvent } from '../../shared/event';
import { completions, type Deliver, deliver } from './rule';
import { onCommand } from './start';

/** Takes `milepost.push(['event', 'name', { ... }])` from the page: sent to every destination as it is. */
export function acceptEvents(...to: Deliver[]): void {
  onCommand('event', (name: string, params?: MilepostEvent['params']) => {
    const event = { name, rule: '', params: { ...params }, flags: [] } as unknown as MilepostEvent;
    for (const complete of completions) complete(event);
    deliver(event, to);
  });
}
