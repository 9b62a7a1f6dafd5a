/** Rules that nearly fired, over a whole visit: rows of their own on a timeline. */
import type { Catalog } from '../definition';
import { type Moments, momentsOf } from './moments';
import type { Reason } from './reason';
import { reasonFor } from './reasons';
import type { Visit } from './visit';

export interface NearMiss {
  /** Place in `visit.recorded` of the moment's first entry. */
  moment: number;
  rule: string;
  reason: Reason;
}

/** In the order of the visit. Of a rule that fired at the moment there is none. */
export function nearMisses(visit: Visit, catalog: Catalog, known?: Moments): NearMiss[] {
  const moments = known ?? momentsOf(visit, catalog);
  return moments.list.flatMap((moment) => {
    const ruleSet = visit.drafts[moment.draft]?.ruleSet;
    if (!ruleSet) return [];
    const pressed = moment.entry.kind === 'gesture' && /^(click|submit)$/.test(moment.entry.gesture);
    return ruleSet.rules.flatMap(({ id: rule }): NearMiss[] => {
      const told = moment.rules.filter((entry) => entry.rule === rule);
      if (told.some(({ fired }) => fired) || (!told.length && !pressed)) return [];
      const reason = reasonFor({ rule, moment: moment.index, visit, catalog, moments });
      return reason.nearMiss ? [{ moment: moment.index, rule, reason }] : [];
    });
  });
}
