import { connect } from './connect';
import { guard } from './guard';
import { watchPages } from './page';
import { type Queue, queue } from './queue';

/**
 * Starts the container `id` unless it runs already, was switched off, or the page is being previewed. The one global is a
 * queue: an array pushed to before load; anything else under its name (a clobbering element, say) is replaced, never followed.
 */
export function start(id: string, server: string, run?: (queue: Queue) => void): void {
  guard(() => {
    const world = window as unknown as { milepost: Queue };
    let found = world.milepost;
    if (!Array.isArray(found)) found = world.milepost = [] as unknown as Queue;
    if (found[id] || found.some((command) => command[0] === 'off')) return;
    found[id] = 1;
    if (PREVIEW || !connect(found, id, server)) run?.(found);
  });
}

/** Runs the rules once the page is really shown: a prerendered page may never be. https://developer.chrome.com/docs/web-platform/prerender-pages */
export function whenActive(run: () => void): (found: Queue) => void {
  return (found) => {
    queue(found);
    if (PREVIEW) watchPages();
    if ((document as Document & { prerendering?: boolean }).prerendering)
      document.addEventListener('prerenderingchange', () => guard(run), { once: true });
    else run();
  };
}
