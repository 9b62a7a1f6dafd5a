import { listen } from '../lib/native';
import { trace } from '../lib/trace';
import { guard } from './guard';
import { stops } from './start';
import type { Fire, Stop, Trigger } from './types';

/** Long enough for a router's push-then-replace and for the new title; short enough to be the same page for a person. */
const settleMs = 50;

const starters: (() => Stop)[] = [];
const turns: (() => void)[] = [];
const running: Stop[] = [];
let shown: string | undefined;
let settling: number | undefined;

/** What makes two addresses two pages: path and query, and a fragment that a router uses as a path. */
function address(): string {
  return location.pathname + location.search + (/^#[/!]/.test(location.hash) ? location.hash : '');
}

function turn(): void {
  shown = address();
  for (const stop of running.splice(0)) guard(stop);
  for (const tell of turns) guard(tell);
  if (PREVIEW) trace({ kind: 'page', url: location.href, title: document.title });
  for (const begin of starters) running.push(guard(begin) || (() => {}));
}

/** Starts watching for virtual pages, once. */
export function watchPages(): void {
  if (shown !== undefined) return;
  shown = address();
  if (PREVIEW) trace({ kind: 'page', url: location.href, title: document.title });
  const changed = () => {
    clearTimeout(settling);
    settling = window.setTimeout(() => address() !== shown && turn(), settleMs);
  };
  const { navigation } = window as { navigation?: EventTarget };
  const before: Stop[] = [];
  if (navigation) before.push(listen(navigation, 'currententrychange', changed));
  else {
    before.push(listen(window, 'popstate', changed));
    for (const name of ['pushState', 'replaceState'] as const) {
      const original = history[name];
      // An own property of this history object: the prototype stays as it is.
      history[name] = function (this: History, ...given) {
        const result = original.apply(this, given);
        guard(changed);
        return result;
      };
    }
  }
  // Shown again from the back/forward cache: a page view of its own.
  before.push(listen(window, 'pageshow', (event) => (event as PageTransitionEvent).persisted && turn()));
  stops.push(() => {
    for (const stop of [...before, ...running.splice(0)]) guard(stop);
    starters.length = 0;
  });
}

/** Calls back at each new virtual page, before its triggers start. */
export function onPage(tell: () => void): void {
  watchPages();
  turns.push(tell);
}

/** A trigger that lives as long as a virtual page: stopped and started again on each. */
export function page<Settings>(trigger: Trigger<Settings>, settings: Settings): (fire: Fire) => void {
  return (fire) => {
    const begin = () => trigger(settings, fire);
    watchPages();
    starters.push(begin);
    running.push(guard(begin) || (() => {}));
  };
}

/** A trigger that is started once a load: it keeps nothing per page. */
export function visit<Settings>(trigger: Trigger<Settings>, settings: Settings): (fire: Fire) => void {
  return (fire) => {
    stops.push(trigger(settings, fire));
  };
}
