import type { Arrival } from '../../server/events/storage';
import { newEvent } from '../../server/testing/testServer';

/** Events as the collector hands them to its store. */
export function arrivals(count: number, site = 'mp_0123456789'): { accept: Arrival }[] {
  return Array.from({ length: count }, () => {
    const event = newEvent(site);
    const now = Date.now();
    const times = { receivedAt: now, happenedAt: now, sentAt: now };
    return { accept: { site, id: event.id, ...times, attempt: 1, bot: false, event } };
  });
}
