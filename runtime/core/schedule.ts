import { localTime } from '../lib/clock';
import type { Limit } from './limit';

/**
 * Open from `from` up to `to` (`2026-11-27T08:00`, empty: no bound), on `days` (1 Monday to 7 Sunday) and between two `hours`
 * (`22:00`, `06:00` runs over midnight, and belongs to the day it began on), by the clock of a time zone. Texts of one shape
 * compare as times do.
 */
export function schedule(
  zone: string,
  from: string,
  to: string,
  days?: number[],
  hours?: [string, string],
): Limit {
  const limit: Limit = {
    open_() {
      const local = localTime(zone);
      const time = local.slice(11);
      let day = new Date(local.slice(0, 10)).getUTCDay();
      if (USES.schedule!.hours && hours) {
        const [start, end] = hours;
        if (start < end ? time < start || time >= end : time < start && time >= end) return false;
        if (start >= end && time < end) day += 6;
      }
      return (
        (!from || local >= from) &&
        (!to || local < to) &&
        (!USES.schedule!.days || !days || days.includes(day % 7 || 7))
      );
    },
  };
  if (PREVIEW) limit.state_ = () => ({ kind: 'schedule', open: limit.open_('', {}), clock: localTime(zone) });
  return limit;
}
