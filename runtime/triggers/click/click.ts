import type { Fire, Stop, TargetMatcher } from '../../core/types';
import { delegate } from '../../lib/delegate';
import type { ClickSettings } from './click.definition';

type Settings = Omit<ClickSettings, 'target'> & { target: TargetMatcher };

/** Enter, Space and taps arrive as clicks of the main button: browsers make them so. */
export default function click({ target, exact, button }: Settings, fire: Fire): Stop {
  if (!USES.clickTrigger!.button) return delegate('click', target, (element) => fire({ element }), exact);
  const wanted = ['main', 'middle', 'right'].indexOf(button || 'main');
  const on = (type: string) =>
    delegate(
      type,
      target,
      (element, event) => {
        if (wanted < 0 || (event as MouseEvent).button === wanted) fire({ element });
      },
      exact,
    );
  // Other buttons come as auxclick; Safari before 18.2 has none and lets the middle one come as click.
  const stops = ['click', 'auxclick'].map(on);
  return () => {
    for (const stop of stops) stop();
  };
}
