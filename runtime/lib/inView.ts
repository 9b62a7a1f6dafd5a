import { guard } from '../core/guard';
import type { Stop } from '../core/types';

/** Gets the share of an element that is in view, 0 to 100, and when. Answers whether to be told again although nothing moves. */
type Watcher = (percent: number, time: number) => boolean | undefined;

/** How often an element in view is looked at again: a tenth of the usual second that counts as seen. */
export const sampleMs = 100;

const watchers = /* @__PURE__ */ new WeakMap<Element, Set<Watcher>>();
const timers = /* @__PURE__ */ new WeakMap<Element, number>();
let observer: IntersectionObserver | undefined;

/** Watches an element with the one observer of the page. Nothing is measured: the browser tells the rectangles. */
export function inView(element: Element, watcher: Watcher): Stop {
  observer ||= new IntersectionObserver((entries) => entries.forEach(look), {
    // Each tenth at once; what lies between, and an element so tall that a tenth fills the window, is sampled.
    threshold: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1],
  });
  let set = watchers.get(element);
  if (!set) {
    set = new Set();
    watchers.set(element, set);
  }
  set.add(watcher);
  again(element);
  return () => {
    set.delete(watcher);
    if (!set.size) observer?.unobserve(element);
  };
}

/** Observing anew is answered with where things are, at the next frame: a hidden tab has none, which pauses every count. */
function again(element: Element): void {
  observer?.unobserve(element);
  if (watchers.get(element)?.size) observer?.observe(element);
}

function look(entry: IntersectionObserverEntry): void {
  const { target, time } = entry;
  clearTimeout(timers.get(target));
  const percent = entry.isIntersecting ? share(entry) : 0;
  let sample = false;
  for (const watcher of [...(watchers.get(target) || [])]) if (guard(watcher, percent, time)) sample = true;
  if (entry.isIntersecting && sample) timers.set(target, window.setTimeout(again, sampleMs, target));
}

/** Of an element larger than the window, a window full of it is all that can be seen. Hidden by style is not seen. */
function share({
  target,
  boundingClientRect: box,
  intersectionRect: seen,
  rootBounds,
}: IntersectionObserverEntry): number {
  // Unknown to a frame of another origin: then the element's own size has to do.
  const root = rootBounds || box;
  const whole = Math.min(box.width, root.width) * Math.min(box.height, root.height);
  const shown = target.checkVisibility?.({ checkOpacity: true, checkVisibilityCSS: true }) !== false;
  return shown && whole ? Math.min(100, (100 * seen.width * seen.height) / whole) : 0;
}
