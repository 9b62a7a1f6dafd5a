import { framesAround, outOfFrame, type Point } from '../page/frames';
import { listen, type Stop } from '../page/listen';

const pressing = [
  'pointerdown',
  'pointerup',
  'pointercancel',
  'mousedown',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'dragstart',
  'submit',
  'beforeinput',
];
const focusing = ['focus', 'focusin', 'focusout', 'blur'];
// Fingers tremble: further than this they mean to scroll.
const trembleLength = 10;

export interface Blocking {
  host: Element;
  /** False while the page may be used: Shift is held. */
  active(): boolean;
  /** The first press on the page, with where on the agent's own window. A finger counts when it lifts without having scrolled. */
  taken(at: Point): void;
}

/**
 * Keeps presses and focus from the page while picking, before the page's own listeners on the document see them. What
 * happens inside our own host goes on. `own`: this window, or that of a frame.
 */
export function blockPresses(own: Window, { host, active, taken }: Blocking): Stop {
  let finger: Point | null = null;
  const stops = pressing.map((type) =>
    listen<Event>(
      own,
      type,
      (event) => {
        if (isOurs(event, host)) return;
        if (!active()) return followLinkHere(event);
        // A cancelled touchstart would forbid scrolling.
        if (type !== 'touchstart' && event.cancelable) event.preventDefault();
        event.stopImmediatePropagation();
        if (!type.startsWith('pointer')) return;
        const at = placeOf(event as PointerEvent, own);
        const { pointerType, button } = event as PointerEvent;
        const byFinger = pointerType === 'touch';
        if (type === 'pointerdown' && byFinger) finger = at;
        else if (type === 'pointerdown' && button === 0) taken(at);
        else if (type === 'pointercancel') finger = null;
        else if (type === 'pointerup' && finger) {
          if (Math.hypot(at.x - finger.x, at.y - finger.y) < trembleLength) taken(finger);
          finger = null;
        }
      },
      { capture: true, passive: false },
    ),
  );
  for (const type of focusing)
    stops.push(
      listen<FocusEvent>(own, type, (event) => {
        // A page's focus trap must not see the focus move to us, a field not that it gets it, nor a menu that it lost it.
        if (event.target !== own && (isOurs(event, host) || event.relatedTarget === host || active()))
          event.stopImmediatePropagation();
      }),
    );
  return () => {
    for (const stop of stops) stop();
  };
}

/** Seen from outside a closed root, everything in it is the host. */
export function isOurs(event: Event, host: Element): boolean {
  return event.composedPath()[0] === host;
}

/** Where a pointer is, on the agent's own window. */
export function placeOf({ clientX: x, clientY: y }: MouseEvent, own: Window): Point {
  const inside = own === window ? null : own.document.documentElement;
  return inside ? framesAround(inside).reduceRight((at, frame) => outOfFrame(frame, at), { x, y }) : { x, y };
}

/** Shift+click would open a window of its own: follow the link as a plain click would. */
function followLinkHere(event: Event): void {
  const { shiftKey, isTrusted, detail } = event as MouseEvent;
  if (event.type !== 'click' || !shiftKey || !isTrusted) return;
  const [target] = event.composedPath() as Element[];
  if (!target?.closest?.('a[href]')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  target.dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, view: window, detail }),
  );
}
