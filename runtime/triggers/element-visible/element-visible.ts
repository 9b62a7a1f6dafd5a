import type { Fire, Stop, TargetMatcher } from '../../core/types';
import { eachSeen } from '../../lib/seen';
import type { ElementVisibleSettings } from './element-visible.definition';

type Settings = Omit<ElementVisibleSettings, 'target'> & { target: TargetMatcher };

export default function elementVisible(settings: Settings, fire: Fire): Stop {
  const { target, minPercent = 50, minMs = 1000, times } = settings;
  const again = USES.elementVisibleTrigger!.times_every && times === 'every';
  const stop = eachSeen(target, minPercent, minMs, again, (element, percent) => {
    if (!USES.elementVisibleTrigger!.times || !times || times === 'page') stop();
    fire(
      PREVIEW || USES.noticed!.visible_percent
        ? { element, data: { visible_percent: Math.round(percent) } }
        : { element },
    );
  });
  return stop;
}
