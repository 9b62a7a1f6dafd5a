import { eachPage } from '../../core/page';
import { tally } from '../../core/tally';
import type { Fire, Stop } from '../../core/types';
import { pagesInSession } from '../../core/visit';
import type { PageCountSettings } from './page-count.definition';

export default function pageCount(settings: PageCountSettings, fire: Fire): Stop | undefined {
  const { count = 3 } = settings;
  const counted = tally({ ...settings, count }, pagesInSession, () => fire({}));
  eachPage(() => {
    counted({});
    return undefined;
  });
  return undefined;
}
