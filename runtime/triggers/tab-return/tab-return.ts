import type { Fire, Stop } from '../../core/types';
import { now } from '../../lib/clock';
import { listenToAll } from '../../lib/listen';
import type { TabReturnSettings } from './tab-return.definition';

export default function tabReturn({ minMs = 60000 }: Partial<TabReturnSettings>, fire: Fire): Stop {
  /** When it was hidden, by the clock, which goes on while a computer sleeps; 0: it was left for another page. */
  let hiddenAt: number | undefined;
  return listenToAll(['pagehide', 'visibilitychange'], ({ type }) => {
    // A page that is left hides first and becomes invisible then; from the back/forward cache it comes back the same way.
    if (type === 'pagehide') hiddenAt = 0;
    else if (document.hidden) hiddenAt ??= now();
    else {
      const awayMs = hiddenAt && now() - hiddenAt;
      hiddenAt = undefined;
      if (awayMs && awayMs >= minMs)
        fire(
          PREVIEW || USES.noticed!.away_seconds ? { data: { away_seconds: Math.round(awayMs / 1000) } } : {},
        );
    }
  });
}
