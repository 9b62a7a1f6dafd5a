import type { Fire, Stop } from '../../core/types';
import { after, elapsed } from '../../lib/clock';
import { listen } from '../../lib/native';
import type { TimerSettings } from './timer.definition';

type Settings = Partial<TimerSettings>;

export default function timer(
  { intervalMs = 30000, limit = 1, hidden, delayMs = 0 }: Settings,
  fire: Fire,
): Stop {
  let count = 0;
  let left = delayMs + intervalMs;
  let since = 0;
  let pause: Stop = () => {};

  const run = () => {
    since = elapsed();
    pause = after(left, () => {
      count++;
      left = intervalMs;
      if (count < limit) run();
      else stop();
      fire({ data: { timer_count: count, timer_seconds: (delayMs + count * intervalMs) / 1000 } });
    });
  };
  const stops: Stop[] = [];
  const stop = () => {
    pause();
    for (const each of stops.splice(0)) each();
  };

  if (hidden !== 'count') {
    stops.push(
      listen(document, 'visibilitychange', () => {
        pause();
        if (document.hidden) left -= elapsed() - since;
        else run();
      }),
    );
  }
  if (hidden === 'count' || !document.hidden) run();
  return stop;
}
