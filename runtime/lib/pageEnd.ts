import { guard } from '../core/guard';
import { pageAddress } from '../core/page';
import type { Stop } from '../core/types';
import { listen } from './listen';

/**
 * Works when a page ends: it is left, or gives way to another one inside a single-page app. With the Navigation API while the
 * address is still its own; elsewhere a single-page app has changed it already. The stop works too where that is so.
 */
export function whenPageEnds(work: () => void): Stop {
  const { navigation } = window as { navigation?: EventTarget };
  const began = pageAddress();
  const unlisten = listen('pagehide', work);
  const change = (event: Event) =>
    guard(() => {
      const { destination } = event as Event & { destination: { url: string; sameDocument: boolean } };
      if (destination.sameDocument && pageAddress(destination.url) !== began) work();
    });
  navigation?.addEventListener('navigate', change);
  return () => {
    unlisten();
    if (navigation) navigation.removeEventListener('navigate', change);
    else if (pageAddress() !== began) work();
  };
}
