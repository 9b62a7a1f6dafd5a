import { eachPage } from '../../core/page';
import type { Fire, Stop, TargetMatcher } from '../../core/types';
import { after } from '../../lib/clock';
import { formOf } from '../../lib/forms';
import { listenInside } from '../../lib/listenInside';
import { isShown } from '../../lib/shown';
import { all } from '../../lib/target';
import { textOf } from '../../lib/text';
import { searchTerm, wasRepeated } from './searchTerm';
import type { SiteSearchSettings } from './site-search.definition';

type Settings = Omit<SiteSearchSettings, 'target' | 'count' | 'empty' | 'path' | 'keys'> & {
  keys?: readonly string[];
  path?: RegExp;
  target?: TargetMatcher;
  count?: TargetMatcher;
  empty?: TargetMatcher;
};

/** A script that takes over a search form and changes the address has done so by then. */
const addressMs = 1500;
/** Old results are still there when a single-page app has just changed its address. */
const lookMs = 300;
const maxLooks = 10;

export default function siteSearch(settings: Settings, fire: Fire): Stop | undefined {
  const { keys = ['q', 's', 'search', 'query', 'keyword'], path, target, count, empty, results } = settings;
  let last: string | undefined;
  /** A form was sent, and no address has followed yet. */
  let waiting: Stop | undefined;
  let looking: Stop | undefined;

  const report = (term: string | undefined) => {
    let looks = 0;
    const tell = (found?: number) => {
      if (!USES.siteSearchTrigger!.results || !results || (results === 'none') === (found === 0))
        fire(
          PREVIEW || USES.noticed!.search_term || USES.noticed!.search_results
            ? { data: { search_term: term, search_results: found } }
            : {},
        );
    };
    looking?.();
    if ((USES.siteSearchTrigger!.count && count) || (USES.siteSearchTrigger!.empty && empty)) {
      const look = () => {
        const none = USES.siteSearchTrigger!.empty && empty && all(empty).some(isShown);
        const [element] = USES.siteSearchTrigger!.count && count ? all(count) : [];
        const found = none ? 0 : element && numberIn(textOf(element));
        if (found === undefined && ++looks < maxLooks) looking = after(lookMs, look);
        else tell(found);
      };
      looking = after(lookMs, look);
    } else tell();
  };

  eachPage(() => {
    const term = searchTerm(keys, path);
    const sent = waiting;
    if (USES.siteSearchTrigger!.target) {
      waiting?.();
      waiting = undefined;
    }
    if (
      term
        ? term !== last && !(last === undefined && wasRepeated(term, keys, path))
        : USES.siteSearchTrigger!.target && sent
    )
      report(term);
    last = term || last || '';
    return () => looking?.();
  });
  return USES.siteSearchTrigger!.target && target
    ? listenInside('submit', (event, path) => {
        if (formOf(path, target))
          // The browser's own results page tells by its address.
          after(0, () => {
            waiting?.();
            waiting = event.defaultPrevented
              ? after(addressMs, () => {
                  waiting = undefined;
                  report(searchTerm(keys, settings.path));
                })
              : undefined;
          });
      })
    : undefined;
}

/** The first number in a text: 1,234 and 1.234 are over a thousand, for nobody finds half a thing. */
function numberIn(text: string): number | undefined {
  const [found] = /\d+([ .,'’\u00a0\u202f]\d{3})*/.exec(text) || [];
  return found === undefined ? found : +found.replace(/\D/g, '');
}
