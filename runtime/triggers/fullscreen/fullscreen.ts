import type { Fire, Stop, TargetMatcher } from '../../core/types';
import { listenToAll } from '../../lib/listen';
import { closest } from '../../lib/target';
import type { FullscreenSettings } from './fullscreen.definition';

type Settings = Omit<FullscreenSettings, 'target'> & { target?: TargetMatcher };

export default function fullscreen({ change = 'enter', target }: Settings, fire: Fire): Stop {
  let was = '';
  // Safari before 16.4 knows the prefixed one only; where both come, the second changes nothing.
  return listenToAll(['fullscreenchange', 'webkitfullscreenchange'], (_, path) => {
    const { fullscreenElement, webkitFullscreenElement } = document as Document & {
      webkitFullscreenElement?: Element | null;
    };
    const is = fullscreenElement || webkitFullscreenElement ? 'enter' : 'leave';
    if (is === was) return;
    was = is;
    const [element] = path;
    if (
      ((USES.fullscreenTrigger!.change_any && change === 'any') || change === is) &&
      element &&
      (!USES.fullscreenTrigger!.target || !target || closest(path, target))
    )
      fire(
        PREVIEW || USES.noticed!.fullscreen_change
          ? { element, data: { fullscreen_change: is } }
          : { element },
      );
  });
}
