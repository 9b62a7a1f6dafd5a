import type { Fire, Stop } from '../../core/types';
import { after, elapsed } from '../../lib/clock';
import { listenToAll } from '../../lib/listen';
import type { IdleSettings } from './idle.definition';

export default function idle({ idleMs = 60000 }: Partial<IdleSettings>, fire: Fire): Stop {
  let last = elapsed();
  let waiting: Stop | undefined;
  // One timer, which looks when something last happened: setting it anew for each move of the mouse would cost more.
  const wait = () => {
    const leftMs = document.hidden ? idleMs : last + idleMs - elapsed();
    if (leftMs > 0) waiting = after(leftMs, wait);
    else {
      waiting = undefined;
      fire(PREVIEW || USES.noticed!.idle_seconds ? { data: { idle_seconds: idleMs / 1000 } } : {});
    }
  };
  const active = () => {
    last = elapsed();
    if (!waiting) wait();
  };
  wait();
  const unlisten = listenToAll(
    ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll', 'visibilitychange'],
    active,
  );
  return () => {
    unlisten();
    waiting?.();
  };
}
