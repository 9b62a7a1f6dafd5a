import type { Fire, Stop, TargetMatcher } from '../../core/types';
import { eachElement } from '../../lib/elements';
import { inView, sampleMs } from '../../lib/inView';
import type { ElementVisibleSettings } from './element-visible.definition';

type Settings = Omit<ElementVisibleSettings, 'target'> & { target: TargetMatcher };

export default function elementVisible(settings: Settings, fire: Fire): Stop {
  const { target, minPercent = 50, minMs = 1000 } = settings;
  const stops: Stop[] = [];
  const stop = () => {
    for (const each of stops.splice(0)) each();
  };

  const watch = (element: Element) => {
    let seenMs = 0;
    let last = 0;
    let fired = false;
    const leave = inView(element, (percent, time) => {
      if (percent < minPercent) {
        seenMs = last = 0;
        if (USES.elementVisibleTrigger!.times_every && !percent && settings.times === 'every') fired = false;
      } else if (!fired) {
        // A gap longer than a sample is time in which the tab was hidden or the page stood still: nothing was seen.
        if (last) seenMs += Math.min(time - last, 2 * sampleMs);
        last = time;
        fired = seenMs >= minMs;
        if (fired) {
          if (!USES.elementVisibleTrigger!.times || (settings.times || 'page') === 'page') stop();
          else if (settings.times === 'element') leave();
          fire(
            PREVIEW || USES.noticed!.visible_percent
              ? { element, data: { visible_percent: Math.round(percent) } }
              : { element },
          );
        }
      }
      return !fired;
    });
    stops.push(leave);
  };

  stops.push(eachElement(target, watch));
  return stop;
}
