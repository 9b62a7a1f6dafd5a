import type { Fire, Stop, TargetMatcher } from '../../core/types';
import { after } from '../../lib/clock';
import { listen } from '../../lib/listen';
import { closest } from '../../lib/target';
import type { HoverSettings } from './hover.definition';

type Settings = Omit<HoverSettings, 'target'> & { target: TargetMatcher };

export default function hover({ target, dwellMs = 2000 }: Settings, fire: Fire): Stop {
  let element: Element | undefined;
  let leave: Stop | undefined;
  const unlisten = listen('pointerover', (event, path) => {
    const found = (event as PointerEvent).pointerType === 'touch' ? undefined : closest(path, target);
    // Still there, unless it was left for another window meanwhile, of which no pointerover tells.
    if (found && found === element && leave) return;
    leave?.();
    element = found;
    leave =
      found &&
      after(dwellMs, () => {
        leave = undefined;
        if (found.matches(':hover') && !document.hidden) fire({ element: found });
      });
  });
  return () => {
    unlisten();
    leave?.();
  };
}
