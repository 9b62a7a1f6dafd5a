import { guard } from '../core/guard';
import type { Stop } from '../core/types';
import { handlers, listen } from './listen';
import { during } from './occurrences';

type Handler = (event: Event, path: Element[]) => void;

const reached = /* @__PURE__ */ new Set<string>();

/**
 * As `listen`, for events that end at their shadow root (change, submit, invalid): open roots are listened to as well, each from
 * the moment someone first touches it. `path` goes on out of the root. https://dom.spec.whatwg.org/#dom-event-composed
 */
export function listenInside(type: string, handler: Handler): Stop {
  if (!reached.has(type)) {
    reached.add(type);
    const hear = (event: Event) => {
      // What a root lets out has been heard at the window.
      if (event.composed) return;
      const path = event.composedPath() as Node[];
      let node = path.pop();
      while (node) {
        path.push(node);
        node = node.parentNode || (node as ShadowRoot).host;
      }
      for (const handle of [...handlers[type]!]) guard(handle, event, path as Element[]);
    };
    const heard = (event: Event) => (PREVIEW ? during : guard)(() => hear(event));
    const reach = (_: Event, path: Node[]) => {
      // Of one function a root takes no second listener. Fragments on a path are roots; of a frame, by another class than ours.
      for (const node of path)
        if (node.nodeType === 11) node.addEventListener(type, heard, { capture: true, passive: true });
    };
    for (const touch of ['focusin', 'click', 'input']) listen(touch, reach);
  }
  return listen(type, handler);
}
