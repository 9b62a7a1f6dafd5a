import type { Fire, Stop, TargetMatcher } from '../../core/types';
import { listen, originOf } from '../../lib/listen';
import { closest, means } from '../../lib/target';
import type { ClickSettings } from './click.definition';

type Settings = Omit<ClickSettings, 'target'> & { target: TargetMatcher };

/** Enter, Space and taps arrive as clicks of the main button: browsers make them so. */
export default function click(settings: Settings, fire: Fire): Stop {
  const { target } = settings;
  const wanted = USES.clickTrigger!.button
    ? ['main', 'middle', 'right'].indexOf(settings.button || 'main')
    : -1;
  const handler = (event: Event) => {
    const origin = originOf(event);
    const element =
      USES.clickTrigger!.exact && settings.exact ? means(origin, target) && origin : closest(origin, target);
    if (element && (!USES.clickTrigger!.button || wanted < 0 || (event as MouseEvent).button === wanted))
      fire({ element });
  };
  const stop = listen('click', handler);
  if (!USES.clickTrigger!.button) return stop;
  // Other buttons come as auxclick; Safari before 18.2 has none and lets the middle one come as click.
  const also = listen('auxclick', handler);
  return () => {
    stop();
    also();
  };
}
