/** How a virtual page is used: time that it was in view and had the focus, and how far down it was read. */
import { after, elapsed } from '../lib/clock';
import { listen } from '../lib/listen';
import { guard } from './guard';
import { eachPage } from './page';
import { stops } from './queue';

/** A page still being built is short, and would count as seen to its end. */
const settleMs = 1000;

let engaged = 0;
/** Since when it counts; 0 while it does not. */
let since = 0;

function count(): void {
  const time = elapsed();
  if (since) engaged += time - since;
  since = !document.hidden && document.hasFocus() ? time : 0;
}

/** Follows the focus. A frame of the page that has it, a video for one, counts as the page. */
export function watchEngagement(): void {
  for (const type of ['visibilitychange', 'focus', 'blur']) stops.push(listen(type, count));
  eachPage(() => {
    count();
    engaged = 0;
    return undefined;
  });
}

/** Milliseconds that this virtual page was visible and focused. */
export function engagedMs(): number {
  count();
  return Math.round(engaged);
}

/** How far down the window has been, and how long the page was when last looked at, in CSS pixels. */
let seen = 0;
let size = 0;

/** Looks after each scroll, and once after a page has begun. */
export function watchScroll(): void {
  // Asked anew, an observer answers at the next frame, when layout is done: reading it there forces none.
  const observer = new IntersectionObserver(() =>
    guard(() => {
      const area = document.scrollingElement;
      if (area) {
        size = area.scrollHeight;
        seen = Math.max(seen, area.scrollTop + area.clientHeight);
      }
    }),
  );
  const look = () => {
    observer.disconnect();
    observer.observe(document.documentElement);
  };
  stops.push(listen('scroll', look));
  eachPage(() => {
    seen = 0;
    size = 0;
    return after(settleMs, look);
  });
}

/**
 * The furthest that this virtual page was scrolled down, in percent of its height, 100 for one that fits the window. Undefined
 * during its first second.
 */
export function furthestScroll(): number | undefined {
  // One pixel of grace: zoomed pages end at fractions of one.
  return size ? Math.min(100, (((seen + 1) / size) * 100) | 0) : undefined;
}
