import type { Fire, Stop, TargetMatcher } from '../../core/types';
import { after } from '../../lib/clock';
import { eachElement } from '../../lib/elements';
import { isShown } from '../../lib/shown';
import type { ElementAppearsSettings } from './element-appears.definition';

type Settings = Omit<ElementAppearsSettings, 'target'> & { target: TargetMatcher };

/** Style is not told to who observes a page: what it hides is looked at again. */
const lookMs = 500;

export default function elementAppears(settings: Settings, fire: Fire): Stop {
  const hidden = new Set<Element>();
  let pending: Stop | undefined;
  let stopped = false;
  const stop = () => {
    stopped = true;
    pending?.();
    unwatch?.();
  };
  const look = () => {
    pending = undefined;
    for (const element of hidden) {
      if (stopped) break;
      if (
        (USES.elementAppearsTrigger!.shown && settings.shown === 'count') ||
        (element.isConnected && isShown(element))
      ) {
        hidden.delete(element);
        if (!USES.elementAppearsTrigger!.times || settings.times !== 'element') stop();
        fire({ element });
      }
    }
    if (hidden.size && !stopped) pending = after(lookMs, look);
  };
  const unwatch = eachElement(settings.target, (element) => {
    hidden.add(element);
    pending ||= after(0, look);
  });
  return stop;
}
