import type { GestureKind, TraceEntry } from '../../../shared/trace';
import { isPrivate } from '../extract/fingerprint';
import { listen, quietly, type Stop } from '../page/listen';
import { isOurs } from '../picking/block';
import { fieldData, keysOf } from './gestureData';

export type GestureEntry = Extract<TraceEntry, { kind: 'gesture' }>;

/** One thing a visitor does, as it is heard first. */
export interface Heard {
  gesture: GestureKind;
  path: readonly EventTarget[];
  data?: Record<string, unknown>;
  /** Absent where it is no event of its own: a press that became no click, a scroll that came to rest. */
  event?: Event;
}

export interface Gestures {
  /** Called while the event is on its way to the page: what rules make of it comes after. */
  heard(heard: Heard): void;
  /** Called before a press, while the page is as the visitor saw it. */
  pressing(): void;
  /** A press that became no click: something kept it from everybody, or the control is switched off. */
  swallowed(path: readonly EventTarget[]): void;
}

// A click follows its press at once, on pages that zoom by double tap a third of a second later.
const clickMs = 150;
const tapMs = 450;
// Further is a drag.
const pressRadiusPx = 10;
const scrollRestMs = 200;

/**
 * Listens on the window, as a draft's own listeners do; this one is there first. `host`: what lies in it is ours and not the
 * page's. Of fields the name and the kind are told, never what is in them.
 */
export function watchGestures(host: Element, { heard, pressing, swallowed }: Gestures): Stop {
  const stops: Stop[] = [];
  const on = <E extends Event>(type: string, act: (event: E, hit: Element) => void) =>
    stops.push(
      listen<E>(window, type, (event) => {
        const [hit] = event.composedPath();
        if (hit instanceof Element && !isOurs(event, host)) act(event, hit);
      }),
    );
  const tell = (gesture: GestureKind, event: Event, data?: Record<string, unknown>) =>
    heard({ gesture, path: event.composedPath(), event, ...(data && { data }) });

  let press: { path: EventTarget[]; x: number; y: number; finger: boolean } | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  on<PointerEvent>('pointerdown', (event) => {
    quietly(pressing);
    const { clientX: x, clientY: y, button, pointerType } = event;
    press = button === 0 ? { path: event.composedPath(), x, y, finger: pointerType === 'touch' } : undefined;
  });
  on('pointercancel', () => {
    press = undefined;
  });
  on<PointerEvent>('pointerup', ({ clientX, clientY }) => {
    const pressed = press;
    press = undefined;
    if (!pressed || Math.hypot(clientX - pressed.x, clientY - pressed.y) > pressRadiusPx) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => quietly(() => swallowed(pressed.path)), pressed.finger ? tapMs : clickMs);
  });
  on<MouseEvent>('click', (event) => {
    clearTimeout(waiting);
    tell('click', event, { button: 'main', keys: keysOf(event) });
  });
  on<MouseEvent>('auxclick', (event) => {
    const button = event.button === 1 ? 'middle' : 'right';
    tell('click', event, { button, keys: keysOf(event) });
  });
  on('submit', (event) => tell('submit', event));
  on('focusin', (event, hit) => {
    if (isPrivate(hit) && !isButton(hit)) tell('focus', event, fieldData(hit));
  });
  on('change', (event, hit) => tell('change', event, fieldData(hit)));
  on('copy', (event) => tell('copy', event));

  let resting: ReturnType<typeof setTimeout> | undefined;
  let told = 0;
  const scrolled = () => {
    const { scrollHeight } = document.documentElement;
    const percent = Math.round(Math.min(1, (scrollY + innerHeight) / Math.max(1, scrollHeight)) * 100);
    if (percent === told) return;
    told = percent;
    heard({ gesture: 'scroll', path: [document.documentElement], data: { scroll_percent: percent } });
  };
  stops.push(
    listen(window, 'scroll', ({ target }) => {
      if (target !== document) return;
      clearTimeout(resting);
      resting = setTimeout(() => quietly(scrolled), scrollRestMs);
    }),
    listen(document, 'visibilitychange', () => {
      if (document.hidden) heard({ gesture: 'hide', path: [document.documentElement] });
    }),
  );
  return () => {
    clearTimeout(waiting);
    clearTimeout(resting);
    for (const stop of stops) stop();
  };
}

function isButton(element: Element): boolean {
  return element.matches('[type=submit],[type=button],[type=reset],[type=image]');
}
