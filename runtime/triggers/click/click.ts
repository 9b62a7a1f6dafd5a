import type { Fire, Stop, TargetMatcher } from '../../core/types';
import { listen, listenToAll } from '../../lib/listen';
import { closest } from '../../lib/target';
import type { ClickSettings } from './click.definition';

type Settings = Omit<ClickSettings, 'target'> & { target: TargetMatcher };

/** Enter, Space and taps arrive as clicks of the main button: browsers make them so. */
export default function click(settings: Settings, fire: Fire): Stop {
  const handler = (event: Event, path: Element[]) => {
    if (USES.clickTrigger!.button && !pressed(event as MouseEvent, settings.button || 'main')) return;
    if (USES.clickTrigger!.modifiers && !held(event as MouseEvent, settings.modifiers)) return;
    const element = closest(
      USES.clickTrigger!.exact && settings.exact ? path.slice(0, 1) : path,
      settings.target,
    );
    if (element) fire({ element });
  };
  // Other buttons come as auxclick; Safari before 18.2 has none and lets the middle one come as click.
  return USES.clickTrigger!.button ? listenToAll(['click', 'auxclick'], handler) : listen('click', handler);
}

function pressed({ button }: MouseEvent, wanted: string): boolean {
  return wanted === 'any' || ['main', 'middle', 'right'][button] === wanted;
}

function held({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent, wanted: Settings['modifiers']): boolean {
  const keys = { ctrl: ctrlKey || metaKey, shift: shiftKey, alt: altKey };
  return (
    !wanted || wanted === 'any' || (wanted === 'none' ? !(keys.ctrl || shiftKey || altKey) : keys[wanted])
  );
}
