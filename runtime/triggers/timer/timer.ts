import type { Fire, Stop } from '../../core/types';
import { after, elapsed } from '../../lib/clock';
import { listen } from '../../lib/listen';
import type { TimerSettings } from './timer.definition';

export default function timer(
  { intervalMs = 30000, limit = 1, hidden, delayMs = 0 }: Partial<TimerSettings>,
  fire: Fire,
): Stop {
  let count = 0;
  let left = delayMs + intervalMs;
  let since: number | undefined;
  let pause: Stop | undefined;

  /** Takes up the count, or rests while the tab is hidden. */
  const turn = () => {
    pause?.();
    if (since) left -= elapsed() - since;
    since = undefined;
    if (document.hidden && !(USES.timerTrigger!.hidden && hidden)) return;
    since = elapsed();
    pause = after(left, () => {
      since = undefined;
      left = intervalMs;
      if (++count < limit) turn();
      else stop();
      fire({ data: { timer_count: count, timer_seconds: (delayMs + count * intervalMs) / 1000 } });
    });
  };
  const unlisten = listen('visibilitychange', turn);
  const stop = () => {
    unlisten();
    pause?.();
  };
  turn();
  return stop;
}
