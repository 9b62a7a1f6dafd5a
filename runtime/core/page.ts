import { after } from '../lib/clock';
import { listen } from '../lib/listen';
import { eachRoute } from '../lib/routes';
import { trace } from '../lib/trace';
import type { Condition } from './condition';
import { guard } from './guard';
import { stops } from './queue';
import type { Stop, Trigger } from './types';

/** Long enough for a router's push-then-replace and for the new title; short enough to be the same page for a person. */
const settleMs = 50;

/** What begins with each page, in the order it has to, and how each that runs is stopped. */
let begins: (() => Stop | undefined)[] = [];
let running: (Stop | undefined)[] = [];
let shown: string | undefined;
let settling: Stop | undefined;
/** Traced builds: a draft that ends shows no page. */
let ended = false;
let begun = false;

/** What makes two addresses two pages: everything but a fragment that no router uses as a path. */
export function pageAddress(url = location.href): string {
  return url.replace(/#(?![/!]).*/, '');
}

/** The same for an address with and without what ads and mails add: many pages take that out of it once it has been read. */
function tidied(): string {
  return pageAddress()
    .replace('?', '&')
    .replace(/&(utm_|gad_|_gl|\w*clk?id|.braid)\w*=[^&#]*|&$/g, '');
}

function turn(): void {
  shown = tidied();
  // What has no stop is called all the same, which ends in the guard.
  for (const stop of running) guard(stop as Stop);
  if (PREVIEW && !ended)
    trace({ kind: 'page', url: location.href, title: document.title, way: begun ? 'virtual' : 'load' });
  if (PREVIEW) begun = true;
  running = begins.map((begin) => guard(begin));
}

function changed(): void {
  settling?.();
  settling = after(settleMs, () => tidied() !== shown && turn());
}

/** Starts watching for virtual pages, once. One navigation is one page, however many history calls made it. */
export function watchPages(): void {
  if (shown) return;
  turn();
  stops.push(() => {
    begins = [];
    if (PREVIEW) ended = true;
    turn();
  });
  // Shown again from the back/forward cache: a page view of its own.
  listen('pageshow', (event) => (event as PageTransitionEvent).persisted && turn());
  eachRoute(changed);
}

/** Begins now and again with each virtual page; what the page before began is stopped first. */
export function eachPage(begin: () => Stop | undefined): void {
  watchPages();
  begins.push(begin);
  running.push(begin());
}

/**
 * A trigger that lives as long as a virtual page: stopped and started again on each; `where` names a condition, only on those
 * whose address meets it. Traced builds start it everywhere, and tell how near a rule came.
 */
export function page<Settings>(trigger: Trigger<Settings>, where?: Condition): Trigger<Settings> {
  return (settings, fire) => {
    eachPage(() =>
      PREVIEW || !USES.pages!.conditions || !where || where({}) ? trigger(settings, fire) : undefined,
    );
    return undefined;
  };
}
