import { memory, whenJoined } from '../../core/memory';
import { eachPage } from '../../core/page';
import type { Fire, Stop } from '../../core/types';
import { sessionNumber, sinceLastSession } from '../../core/visit';
import type { ReturnVisitSettings } from './return-visit.definition';

const dayMs = 86_400_000;

export default function returnVisit(
  { key, withinDays = 7, afterDays = 0 }: ReturnVisitSettings & { key: string },
  fire: Fire,
): Stop | undefined {
  const fired = memory<1>(key, 'session');
  const look = () => {
    const since = sinceLastSession();
    if (since && since <= withinDays * dayMs && since >= afterDays * dayMs && !fired()) {
      fired(1);
      fire(
        PREVIEW || USES.noticed!.days_since_last || USES.noticed!.visit_number
          ? { data: { days_since_last: Math.floor(since / dayMs), visit_number: sessionNumber() } }
          : {},
      );
    }
    return undefined;
  };
  whenJoined(look);
  eachPage(look);
  return undefined;
}
