import type { Value } from '../../../shared/definition';
import { guard } from '../../core/guard';
import { elapsed, localTime, now } from '../../lib/clock';
import type { TimeSettings } from './time.definition';

const days = /* @__PURE__ */ 'Sun Mon Tues Wednes Thurs Fri Satur'.split(' ');

/** Unknown where the browser does not know the time zone. */
export default function time({ part, timeZone }: Partial<TimeSettings>): Value {
  if (USES.timeVariable!.part_sinceLoad && part === 'since-load') return Math.floor(elapsed() / 1000);
  if (USES.timeVariable!.part_iso && part === 'iso') return new Date(now()).toISOString();
  const local = guard(localTime, timeZone);
  if (!local) return undefined;
  if (USES.timeVariable!.part_time && part === 'time') return local.slice(11);
  if (USES.timeVariable!.part_date && part === 'date') return local.slice(0, 10);
  if (USES.timeVariable!.part_month && part === 'month') return +local.slice(5, 7);
  if (USES.timeVariable!.part_weekday && part === 'weekday')
    return `${days[new Date(local.slice(0, 10)).getUTCDay()]}day`;
  return +local.slice(11, 13);
}
