import { guard } from '../core/guard';
import type { Stop, TargetMatcher } from '../core/types';
import { after } from './clock';
import { eachElement } from './elements';
import { isShown } from './shown';

/** How often an element in view is looked at again: a tenth of the usual second that counts as seen. */
const sampleMs = 100;

interface State {
  /** How long it has been in view, without a break. */
  seenMs_: number;
  /** When it was last looked at while in view; 0 while it is not. */
  last_: number;
  told_?: boolean;
}

/**
 * Calls back for each element that a target means once `minPercent` of it has been in view for `minMs`; `again`: each time that
 * it comes into view. Elements added later count. Nothing is measured: the browser tells the rectangles to one observer.
 */
export function eachSeen(
  target: TargetMatcher,
  minPercent: number,
  minMs: number,
  again: boolean | undefined,
  seen: (element: Element, percent: number) => void,
): Stop {
  const states = new WeakMap<Element, State>();
  /** Looked at again together: a timer for each of thousands would let the browser measure all of them after each. */
  const due = new Set<Element>();
  let stopped = false;

  const look = (entry: IntersectionObserverEntry) => {
    const { target: element, isIntersecting, time } = entry;
    const state = states.get(element) || { seenMs_: 0, last_: 0 };
    const percent = isIntersecting ? share(entry) : 0;
    states.set(element, state);
    if (percent < minPercent) {
      state.seenMs_ = state.last_ = 0;
      if (again && !percent) state.told_ = false;
    } else if (!state.told_) {
      // A gap longer than a sample is time in which the tab was hidden or the page stood still: nothing was seen.
      if (state.last_) state.seenMs_ += Math.min(time - state.last_, 2 * sampleMs);
      state.last_ = time;
      state.told_ = state.seenMs_ >= minMs;
      if (state.told_) seen(element, percent);
    }
    if (isIntersecting && !state.told_ && due.add(element).size === 1)
      after(sampleMs, () => {
        // Observing anew is answered with where things are, at the next frame: a hidden tab has none, which pauses every count.
        if (!stopped)
          for (const each of due) {
            observer.unobserve(each);
            observer.observe(each);
          }
        due.clear();
      });
  };
  const observer = new IntersectionObserver((entries) =>
    guard(() => {
      for (const entry of entries) if (!stopped) guard(look, entry);
    }),
  );
  const unwatch = eachElement(target, (element) => observer.observe(element));
  return () => {
    stopped = true;
    unwatch();
    observer.disconnect();
  };
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
  return isShown(target) && whole ? Math.min(100, (100 * seen.width * seen.height) / whole) : 0;
}
