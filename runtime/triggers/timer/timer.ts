import type { Fire, Stop } from '../../core/types';
import { after, elapsed } from '../../lib/clock';
import { listen, listenToAll } from '../../lib/listen';
import type { TimerSettings } from './timer.definition';

export default function timer(settings: Partial<TimerSettings>, fire: Fire): Stop {
  const { intervalMs = 30_000 } = settings;
  let count = 0;
  let left = intervalMs;
  let since: number | undefined;
  let pause: Stop | undefined;
  /** When someone last did something. */
  let active = USES.timerTrigger!.idleMs ? elapsed() : 0;

  if (USES.timerTrigger!.delayMs) left += settings.delayMs || 0;
  const rests = () =>
    USES.timerTrigger!.counts && settings.counts
      ? document.hidden ||
        !document.hasFocus() ||
        (USES.timerTrigger!.idleMs && elapsed() - active >= settings.idleMs!)
      : (!USES.timerTrigger!.hidden || !settings.hidden) && document.hidden;
  /** Takes up the count, or rests while the tab is hidden. */
  const turn = () => {
    pause?.();
    if (since) left -= elapsed() - since;
    since = rests() ? 0 : elapsed();
    if (since)
      pause = after(
        USES.timerTrigger!.idleMs && settings.idleMs
          ? Math.min(left, active + settings.idleMs - since)
          : left,
        tick,
      );
  };
  const tick = () => {
    // Up to here someone was active, and no further.
    if (USES.timerTrigger!.idleMs && settings.idleMs && left - elapsed() + since! > 0) return turn();
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
  };
  const stops: Stop[] = [];
  const unlisten = listen('visibilitychange', turn);
  if (USES.timerTrigger!.counts && settings.counts) stops.push(listen('focus', turn), listen('blur', turn));
  if (USES.timerTrigger!.idleMs && settings.idleMs)
    stops.push(
      listenToAll(['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll'], () => {
        active = elapsed();
        if (!since) turn();
      }),
    );
  const stop = () => {
    pause?.();
    unlisten();
    if (USES.timerTrigger!.counts || USES.timerTrigger!.idleMs) for (const each of stops) each();
  };
  turn();
  return stop;
}
