import { listen } from '../lib/listen';
import { connect } from './connect';
import { guard } from './guard';
import { watchPages } from './page';
import type { Queue } from './queue';

interface Page {
  milepost: Queue;
}

/**
 * Starts the container `id` unless it runs already, was switched off (a push of `off`, or `<meta name="milepost" content="off">`
 * in the head), or the page is being previewed. The one global is a queue: an array pushed to before load; anything else under
 * its name (a clobbering element, say) is replaced, never followed. Rules run once the page is really shown: a prerendered page
 * may never be. https://developer.chrome.com/docs/web-platform/prerender-pages
 */
export function start(id: string, server: string, run?: (queue: Queue) => void): void {
  guard(() => {
    let found = (window as unknown as Page).milepost;
    if (!Array.isArray(found)) (window as unknown as Page).milepost = found = [] as unknown as Queue;
    const begin = () => {
      if (
        found.some((command) => command?.[0] === 'off') ||
        document.head.querySelector('meta[name=milepost][content=off]') ||
        (!PREVIEW && connect(found, id, server))
      )
        return;
      if (PREVIEW) watchPages();
      if (USES.rules!.any) run!(found);
    };
    if (found[id]) return;
    found[id] = 1;
    if (USES.rules!.any && (document as Document & { prerendering?: boolean }).prerendering)
      listen('prerenderingchange', begin);
    else begin();
  });
}
