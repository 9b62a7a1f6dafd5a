import { guard } from '../../core/guard';
import type { Fire, Stop, TargetMatcher } from '../../core/types';
import { after } from '../../lib/clock';
import { eachElement } from '../../lib/elements';
import { listen } from '../../lib/listen';
import { all } from '../../lib/target';
import type { ScrollDepthSettings } from './scroll-depth.definition';

type Settings = Omit<ScrollDepthSettings, 'target' | 'marks'> & {
  target?: TargetMatcher;
  marks?: readonly number[];
};

/** A page still being built is short, and would count as seen to its end. Nobody reads one in less. */
const settleMs = 1000;
/** Scroll events come with every frame. Measured between frames, when layout is clean, so that none is forced. */
const lookMs = 100;

export default function scrollDepth(settings: Settings, fire: Fire): Stop {
  const { target } = settings;
  let left = settings.marks || [75];
  let pending: Stop | undefined;

  const look = () => {
    pending = undefined;
    const area = USES.scrollDepthTrigger!.target && target ? all(target)[0] : document.scrollingElement;
    if (!area) return;
    let [size, shown, at] =
      USES.scrollDepthTrigger!.axis && settings.axis
        ? [area.scrollWidth, area.clientWidth, area.scrollLeft]
        : [area.scrollHeight, area.clientHeight, area.scrollTop];
    // Negative where text runs from right to left.
    let seen = shown + Math.abs(at);
    if (USES.scrollDepthTrigger!.target && target && !scrolls(area, settings.axis)) {
      // Part of a longer page: seen as far as it has come up in the window.
      const box = area.getBoundingClientRect();
      [size, at] =
        USES.scrollDepthTrigger!.axis && settings.axis
          ? [box.width, innerWidth - box.left]
          : [box.height, innerHeight - box.top];
      shown = 0;
      seen = Math.min(size, at);
    }
    // One pixel of grace: zoomed pages end at fractions of one.
    const percent = ((seen + 1) / size) * 100;
    left = left.filter((mark) => {
      const before =
        USES.scrollDepthTrigger!.unit && settings.unit
          ? seen - shown + 1 < Math.min(mark, size - shown)
          : percent < Math.min(mark, 100);
      if (!before)
        fire({
          data:
            PREVIEW || USES.noticed!.scroll_px
              ? {
                  scroll_percent:
                    USES.scrollDepthTrigger!.unit && settings.unit ? Math.min(percent, 100) | 0 : mark,
                  scroll_px: USES.scrollDepthTrigger!.unit && settings.unit ? mark : (seen - shown) | 0,
                }
              : { scroll_percent: mark },
        });
      return before;
    });
    if (!left[0]) stop();
  };
  const later = () => {
    pending ||= after(lookMs, look);
  };
  const begin = () => {
    if (document.readyState !== 'complete') {
      stop = after(settleMs, begin);
      return;
    }
    stop = listen('scroll', later);
    // Also an area added later, which may be too short to be scrolled.
    if (USES.scrollDepthTrigger!.target && target) {
      const stops = [stop];
      stop = () => {
        for (const each of stops) each();
      };
      stops.push(
        eachElement(target, (area) => {
          const root = area.getRootNode();
          // What scrolls inside a shadow root tells nobody outside.
          if (USES.targets!.shadow && root !== document) {
            const hear = () => guard(later);
            root.addEventListener('scroll', hear, { capture: true, passive: true });
            stops.push(() => root.removeEventListener('scroll', hear, true));
          }
          later();
        }),
      );
    } else look();
  };
  let stop = after(settleMs, begin);
  return () => {
    stop();
    pending?.();
  };
}

function scrolls(area: Element, sideways: unknown): boolean {
  return (
    area === document.scrollingElement ||
    /auto|scroll/.test(
      getComputedStyle(area)[USES.scrollDepthTrigger!.axis && sideways ? 'overflowX' : 'overflowY'],
    )
  );
}
