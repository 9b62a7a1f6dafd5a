import { listen } from '../lib/native';
import { trace } from '../lib/trace';
import { guard } from './guard';
import { stops } from './queue';
import type { Stop, Trigger } from './types';

/** Long enough for a router's push-then-replace and for the new title; short enough to be the same page for a person. */
const settleMs = 50;

const starters: (() => Stop)[] = [];
const turns: (() => void)[] = [];
const running: (Stop | undefined)[] = [];
let shown: string | undefined;
let settling: number | undefined;

/** What makes two addresses two pages: everything but a fragment that no router uses as a path. */
function address(): string {
  return location.href.replace(/#(?![/!]).*/, '');
}

function end(): void {
  for (const stop of running.splice(0)) guard(() => stop?.());
}

function turn(): void {
  shown = address();
  end();
  for (const tell of turns) tell();
  if (PREVIEW) trace({ kind: 'page', url: location.href, title: document.title });
  for (const begin of starters) running.push(guard(begin));
}

function changed(): void {
  clearTimeout(settling);
  settling = window.setTimeout(() => guard(() => address() !== shown && turn()), settleMs);
}

/** Starts watching for virtual pages, once. One navigation is one page, however many history calls made it. */
export function watchPages(): void {
  if (shown) return;
  shown = address();
  if (PREVIEW) trace({ kind: 'page', url: location.href, title: document.title });
  const { navigation } = window as { navigation?: EventTarget };
  stops.push(
    end,
    () => {
      starters.length = 0;
    },
    listen(navigation || window, navigation ? 'currententrychange' : 'popstate', changed),
    // Shown again from the back/forward cache: a page view of its own.
    listen(window, 'pageshow', (event) => (event as PageTransitionEvent).persisted && turn()),
  );
  if (!navigation)
    for (const name of ['pushState', 'replaceState'] as const) {
      const original = history[name];
      // An own property of this history object: the prototype stays as it is.
      history[name] = function (this: History, ...given) {
        original.apply(this, given);
        guard(changed);
      };
    }
}

/** Calls back at each new virtual page, before its triggers start. */
export function onPage(tell: () => void): void {
  watchPages();
  turns.push(tell);
}

/** A trigger that lives as long as a virtual page: stopped and started again on each. */
export function page<Settings>(trigger: Trigger<Settings>): Trigger<Settings> {
  return (settings, fire) => {
    const begin = () => trigger(settings, fire);
    watchPages();
    starters.push(begin);
    running.push(begin());
    return () => {};
  };
}
