import { guard } from '../core/guard';
import type { Stop } from '../core/types';
import { listen } from './listen';
import { during } from './occurrences';

type Handler = (event: Event, path: Element[]) => void;

const handlers: Record<string, Set<Handler>> = {};

/**
 * As `listen`, for events that end at their shadow root (change, submit, invalid): open roots are listened to as well, each from
 * the moment someone first touches it. `path` goes on out of the root. https://dom.spec.whatwg.org/#dom-event-composed
 */
export function listenInside(type: string, handler: Handler): Stop {
  let listening = handlers[type];
  if (!listening) {
    handlers[type] = listening = new Set();
    const known = new WeakSet<Node>();
    const run = (event: Event, path: Node[]) => {
      for (let node = path[path.length - 1]; node; ) {
        const next: Node | null = node.parentNode || (node as ShadowRoot).host;
        if (next) path.push(next);
        node = next as Node;
      }
      for (const handle of [...listening!]) guard(handle, event, path as Element[]);
    };
    // What a root lets out has been heard at the window.
    const hear = (event: Event) => event.composed || run(event, event.composedPath() as Node[]);
    const reach = (_: Event, path: Node[]) => {
      for (const node of path)
        if (node instanceof ShadowRoot && !known.has(node)) {
          known.add(node);
          node.addEventListener(type, PREVIEW ? (event) => during(() => hear(event)) : hear, {
            capture: true,
            passive: true,
          });
        }
    };
    for (const touch of ['focusin', 'click', 'input']) listen(touch, reach);
    listen(type, run);
  }
  listening.add(handler);
  return () => listening!.delete(handler);
}
