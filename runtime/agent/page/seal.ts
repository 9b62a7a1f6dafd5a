import { listen, type Stop } from './listen';

const byPointer = [
  'pointerdown',
  'pointerup',
  'pointermove',
  'pointercancel',
  'pointerover',
  'pointerout',
  'mousedown',
  'mouseup',
  'mousemove',
  'mouseover',
  'mouseout',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'wheel',
];
const byFocus = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'focusin'];
// Nothing of ours listens to these.
const unheard = [
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
  'focus',
  'blur',
  'focusout',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'copy',
  'cut',
  'paste',
  'dragstart',
  'drop',
  'gotpointercapture',
  'lostpointercapture',
  'toggle',
  'beforetoggle',
];

const copied = [
  'bubbles',
  'cancelable',
  'detail',
  'clientX',
  'clientY',
  'screenX',
  'screenY',
  'button',
  'buttons',
  'ctrlKey',
  'shiftKey',
  'altKey',
  'metaKey',
  'key',
  'code',
  'repeat',
  'isComposing',
  'data',
  'inputType',
  'pointerId',
  'pointerType',
  'isPrimary',
  'deltaX',
  'deltaY',
  'deltaMode',
] as const;

/**
 * Keeps what happens in our shadow root from every listener of the page that is not on the window and older than ours: a menu of
 * the page would close, a focus trap would take the focus back. Our own listeners get a copy that ends at the root.
 */
export function seal(host: Element, root: ShadowRoot): Stop {
  const inside = (event: Event): Element | null => {
    const { clientX, clientY, detail } = event as MouseEvent;
    const byKeyboard = byFocus.includes(event.type) || (event.type === 'click' && detail === 0);
    return byKeyboard ? root.activeElement : root.elementFromPoint(clientX, clientY);
  };
  const keep = (event: Event) => {
    if (event.composedPath()[0] !== host) return;
    event.stopImmediatePropagation();
    if (unheard.includes(event.type)) return;
    const target = inside(event);
    // What does something of its own when clicked would do it twice; it tells of it by a change.
    if (!target || (event.type === 'click' && target.closest('input, label, select, textarea, summary, a')))
      return;
    if (!target.dispatchEvent(copyOf(event))) event.preventDefault();
  };
  const stops = [...byPointer, ...byFocus, ...unheard].map((type) =>
    listen(window, type, keep, { capture: true, passive: false }),
  );
  return () => {
    for (const stop of stops) stop();
  };
}

function copyOf(event: Event): Event {
  const init: Record<string, unknown> = {};
  for (const name of copied)
    if (name in event) init[name] = (event as unknown as Record<string, unknown>)[name];
  return new (event.constructor as typeof Event)(event.type, { ...init, composed: false } as EventInit);
}
