import type { Fire, Stop, TargetMatcher } from '../../core/types';
import { delegate } from '../../lib/delegate';
import type { ClickSettings } from './click.definition';

type Settings = Omit<ClickSettings, 'target'> & { target: TargetMatcher };

/** Enter, Space and taps arrive as clicks of the main button: browsers make them so. */
export default function click({ target, exact, button }: Settings, fire: Fire): Stop {
  const wanted = ['main', 'middle', 'right'].indexOf(button || 'main');
  const handle = (element: Element, event: Event) => {
    if (wanted < 0 || (event as MouseEvent).button === wanted) fire({ element });
  };
  // Other buttons come as auxclick; Safari before 18.2 has none and lets the middle one come as click.
  const stops = (wanted ? ['click', 'auxclick'] : ['click']).map((type) =>
    delegate(type, target, handle, exact),
  );
  return () => {
    for (const stop of stops) stop();
  };
}
