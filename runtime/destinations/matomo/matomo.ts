import type { Send } from '../../core/types';
import { pushQueue } from '../../lib/callGlobal';
import type { MatomoSettings } from './matomo.definition';

// Positions that hold nothing: Matomo's own value for "none". https://developer.matomo.org/api-reference/tracking-javascript
export default function matomo({ category, nameFrom, worth }: MatomoSettings): Send {
  return ({ name, params, value, standard }) => {
    const amount = USES.matomoDestination!.worth && worth ? value : undefined;
    const { search_term: term, search_category: within, results } = params;
    const call: unknown[] =
      standard && term
        ? ['trackSiteSearch', term, within || false, results ?? false]
        : +name
          ? ['trackGoal', +name, amount]
          : [
              'trackEvent',
              (USES.matomoDestination!.category && category) || 'Milepost',
              // A search of which nothing is known but that it was made.
              standard ? 'search' : name,
              USES.matomoDestination!.nameFrom && nameFrom ? params[nameFrom] : undefined,
              amount,
            ];
    while (call[call.length - 1] === undefined) call.pop();
    pushQueue('_paq', call);
  };
}
