import type { Stop } from '../core/types';
import { listen } from './listen';

/**
 * Works each time the page may be about to end. Both events, because neither fires every time; never unload, which keeps the
 * page out of the back/forward cache. https://developer.chrome.com/docs/web-platform/page-lifecycle-api
 */
export function whenHidden(work: () => void): Stop {
  const unlisten = listen('visibilitychange', () => document.hidden && work());
  const unhook = listen('pagehide', work);
  return () => {
    unlisten();
    unhook();
  };
}
