import { connect } from './connect';
import { guard } from './guard';
import { watchPages } from './page';
import type { Stop } from './types';

/** `milepost.push(['consent', { analytics_storage: 'granted' }])`: what a page may say, before load or after. */
export type Command = [name: string, ...rest: unknown[]];

const handlers = /* @__PURE__ */ new Map<unknown, (...rest: unknown[]) => void>();
let queue: Command[];

/** What withdrawal, `off` or a preview reload has to end. Whoever starts something pushes its stop. */
export const stops: Stop[] = [];

/** Handles a queue command from now on, and those already pushed. */
export function onCommand<Rest extends unknown[]>(name: string, handler: (...rest: Rest) => void): void {
  handlers.set(name, handler as unknown as (...rest: unknown[]) => void);
  for (const command of queue) handle(command, name);
}

function handle([name, ...rest]: Command, only = name): void {
  if (name === only) guard(() => handlers.get(name)?.(...rest));
}

/**
 * Starts the container `id` unless it runs already, was switched off, or the page is being previewed. The one global is a
 * queue: an array pushed to before load; anything else under its name (a clobbering element, say) is replaced, never followed.
 */
export function start(id: string, server: string, run?: () => void): void {
  guard(() => {
    const world = window as unknown as { milepost: Command[] & Record<string, unknown> };
    let found = world.milepost;
    if (!Array.isArray(found)) found = world.milepost = [] as never;
    queue = found;
    if (found[id]) return;
    found[id] = 1;
    const push = found.push;
    found.push = (...commands) => {
      for (const command of commands) guard(handle, command);
      return push.apply(found, commands);
    };
    let off: unknown;
    onCommand('off', () => {
      off = 1;
      for (const stop of stops.splice(0)) guard(stop);
    });
    if (PREVIEW) watchPages();
    if (!off && (PREVIEW || !connect(id, server))) run?.();
  });
}

/** Runs once the page is really shown: a prerendered page may never be. https://developer.chrome.com/docs/web-platform/prerender-pages */
export function whenActive(run: () => void): () => void {
  return () => {
    const prerendered = document as Document & { prerendering?: boolean };
    if (prerendered.prerendering)
      prerendered.addEventListener('prerenderingchange', () => guard(run), { once: true });
    else run();
  };
}
