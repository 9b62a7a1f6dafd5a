import type { Fire, Stop, TargetMatcher } from '../../core/types';
import { after } from '../../lib/clock';
import { listenToAll } from '../../lib/listen';
import { closest } from '../../lib/target';
import type { HoverSettings } from './hover.definition';

type Settings = Omit<HoverSettings, 'target'> & { target: TargetMatcher };

export default function hover({ target, dwellMs = 2000 }: Settings, fire: Fire): Stop {
  let inner: Element | undefined;
  let element: Element | undefined;
  let leave: Stop | undefined;
  // Moves as well: going from one element of a shadow root to another is told inside that root only.
  const unlisten = listenToAll(['pointerover', 'pointermove'], (event, path) => {
    const { type, pointerType, relatedTarget } = event as PointerEvent;
    if (type === 'pointermove' && path[0] === inner) return;
    [inner] = path;
    const found = pointerType === 'touch' ? undefined : closest(path, target);
    // Related to nothing: it comes from outside the window. That it left has not been told.
    if (found === element && (relatedTarget || type === 'pointermove')) return;
    leave?.();
    element = found;
    leave =
      found &&
      after(dwellMs, () => {
        if (found.matches(':hover') && !document.hidden) fire({ element: found });
      });
  });
  return () => {
    unlisten();
    leave?.();
  };
}
