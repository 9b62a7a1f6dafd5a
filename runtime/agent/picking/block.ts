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

export interface Blocking {
  host: Element;
  /** False while the page may be used: Shift is held. */
  active(): boolean;
  /** The first press on the page, with where. A finger counts when it lifts without having scrolled. */
  taken(x: number, y: number): void;
}

/**
 * Keeps presses and focus from the page while picking, before the page's own listeners on the document see them. What
 * happens inside our own host goes on.
 */
export function blockPresses({ host, active, taken }: Blocking): Stop {
  let finger: { x: number; y: number } | null = null;
  const stops = pressing.map((type) =>
    listen<Event>(
      window,
      type,
      (event) => {
        if (isOurs(event, host)) return;
        if (!active()) return followLinkHere(event);
        // A cancelled touchstart would forbid scrolling.
        if (type !== 'touchstart' && event.cancelable) event.preventDefault();
        event.stopImmediatePropagation();
        if (!(event instanceof PointerEvent)) return;
        const { clientX: x, clientY: y } = event;
        const byFinger = event.pointerType === 'touch';
        if (type === 'pointerdown' && byFinger) finger = { x, y };
        else if (type === 'pointerdown' && event.button === 0) taken(x, y);
        else if (type === 'pointercancel') finger = null;
        else if (type === 'pointerup' && finger) {
          taken(finger.x, finger.y);
          finger = null;
        }
      },
      { capture: true, passive: false },
    ),
  );
  for (const type of focusing)
    stops.push(
      listen<Event>(window, type, (event) => {
        // A page's focus trap must not see the focus move to us, nor a field that it gets focus.
        if (event.target !== window && (isOurs(event, host) || (active() && type.startsWith('focus'))))
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

/** Shift+click would open a window of its own: follow the link as a plain click would. */
function followLinkHere(event: Event): void {
  if (event.type !== 'click' || !(event instanceof MouseEvent) || !event.shiftKey || !event.isTrusted) return;
  const target = event.composedPath()[0];
  if (!(target instanceof Element) || !target.closest('a[href]')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  target.dispatchEvent(
    new MouseEvent('click', {
      bubbles: true,
      cancelable: true,
      composed: true,
      view: window,
      detail: event.detail,
    }),
  );
}
