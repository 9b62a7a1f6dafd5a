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
  let copying = false;
  const inside = (event: Event): Element | null => {
    const { clientX, clientY, detail } = event as MouseEvent;
    const byKeyboard = byFocus.includes(event.type) || (event.type === 'click' && detail === 0);
    return byKeyboard ? root.activeElement : root.elementFromPoint(clientX, clientY);
  };
  const keep = (event: Event) => {
    if (event.composedPath()[0] !== host) return;
    event.stopImmediatePropagation();
    // A label passes its click on to its field while its copy is under way: the field then does the rest by itself.
    if (unheard.includes(event.type) || (copying && event.type === 'click')) return;
    const target = inside(event);
    if (!target) return;
    const copy = copyOf(event);
    // The copy presses the button or turns the switch: the original must not do it again.
    if (event.type === 'click') event.preventDefault();
    const before = copying;
    copying = true;
    const cancelled = !target.dispatchEvent(copy);
    copying = before;
    if (cancelled) event.preventDefault();
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
