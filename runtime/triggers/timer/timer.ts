import type { Fire, Stop } from '../../core/types';
import { after, elapsed } from '../../lib/clock';
import { listen } from '../../lib/listen';
import type { TimerSettings } from './timer.definition';

export default function timer(settings: Partial<TimerSettings>, fire: Fire): Stop {
  const intervalMs = settings.intervalMs || 30000;
  let count = 0;
  let left = intervalMs;
  let since: number | undefined;
  let pause: Stop | undefined;

  if (USES.timerTrigger!.delayMs) left += settings.delayMs || 0;
  /** Takes up the count, or rests while the tab is hidden. */
  const turn = () => {
    pause?.();
    if (since) left -= elapsed() - since;
    since = document.hidden && !(USES.timerTrigger!.hidden && settings.hidden) ? 0 : elapsed();
    if (since)
      pause = after(left, () => {
        since = 0;
        left = intervalMs;
        if (++count < ((USES.timerTrigger!.limit && settings.limit) || 1)) turn();
        else stop();
        fire(
          PREVIEW || USES.noticed!.timer_count || USES.noticed!.timer_seconds
            ? {
                data: {
                  timer_count: count,
                  timer_seconds: ((settings.delayMs || 0) + count * intervalMs) / 1000,
                },
              }
            : {},
        );
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
