import type { FromAgent } from '../../../shared/preview';
import { every, listen, quietly, type Stop } from '../page/listen';
import { seenPageOf } from './seenPage';

// A page has usually drawn itself by then; a second look is taken when it is left.
const settleMs = 1500;
const lookMs = 1000;

/**
 * Tells the editor what each page of the session is made of: when it has settled, after its router changed the address, and when
 * the person turns back to the editor. Nothing is asked of the site.
 */
export function tellSeen(say: (message: FromAgent) => void): Stop {
  let path = '';
  let since = Date.now();
  let told = '';
  let idle = 0;
  const tell = () =>
    quietly(() => {
      told = location.pathname;
      say({ type: 'seen', page: seenPageOf(document) });
    });
  const soon = () => {
    if (typeof requestIdleCallback === 'function') idle = requestIdleCallback(tell, { timeout: 3000 });
    else tell();
  };
  const stops = [
    every(lookMs, () => {
      if (location.pathname !== path) {
        path = location.pathname;
        since = Date.now();
      } else if (told !== path && Date.now() - since >= settleMs) {
        told = path;
        soon();
      }
    }),
    listen(document, 'visibilitychange', () => {
      if (document.visibilityState === 'hidden' && told === location.pathname) tell();
    }),
  ];
  return () => {
    if (idle) cancelIdleCallback(idle);
    for (const stop of stops) stop();
  };
}
