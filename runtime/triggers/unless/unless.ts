import { memory, pageMemory, whenJoined } from '../../core/memory';
import { eachPage } from '../../core/page';
import { stops as ends } from '../../core/queue';
import { step } from '../../core/step';
import { steps } from '../../core/steps';
import type { Fire, Occurrence, On, Stop } from '../../core/types';
import { mayStore } from '../../core/visitor';
import { after, now } from '../../lib/clock';
import { stopAll } from '../../lib/stopAll';
import { whenHidden } from '../../lib/whenHidden';
import type { UnlessSettings } from './unless.definition';

type Settings = Omit<UnlessSettings, 'of' | 'exceptions'> & { of: On; exceptions: On[]; key: string };

export default function unless(settings: Settings, fire: Fire): Stop {
  const { of, exceptions, key, mode, per, withinMs = 1_800_000 } = settings;
  const waits = mode === 'after';
  /**
   * Before it: a mark once an exception has happened. After it: when it is due to fire; and negative, when an exception happened,
   * because what this page and earlier ones kept may be joined.
   */
  const held =
    USES.unlessTrigger!.per_session && per === 'session'
      ? memory<number[]>(key, per)
      : pageMemory<number[]>();
  let last: Occurrence | undefined;
  let pause: Stop | undefined;
  let { leaving } = settings;

  const allowed = () =>
    !(USES.unlessTrigger!.withoutStorage && per && settings.withoutStorage && !mayStore());
  /** Fires what has waited long enough, or goes on waiting. */
  const wait = (left?: boolean) => {
    pause?.();
    const marks = held() || [];
    const due = Math.max(0, ...marks);
    if (due - withinMs <= -Math.min(0, ...marks) || !allowed()) return;
    if (left || due <= now()) {
      held([-now()]);
      fire(last || {});
      last = undefined;
    } else pause = after(due - now(), wait);
  };
  const stops = [
    () => pause?.(),
    steps(exceptions, () => {
      pause?.();
      held([USES.unlessTrigger!.mode_after && waits ? -now() : 1]);
    }),
    step(of, (occurrence) => {
      last = occurrence;
      if (USES.unlessTrigger!.mode_after && waits) {
        held([now() + withinMs]);
        wait();
      } else if (allowed()) {
        last = undefined;
        if (!held()) fire(occurrence);
      }
    }),
  ];
  if (USES.unlessTrigger!.per_session && per)
    whenJoined(() => {
      if (USES.unlessTrigger!.mode_after && waits) wait();
      else if (last && !held()) fire(last);
      if (!waits) last = undefined;
    });
  if (USES.unlessTrigger!.mode_after && waits) {
    if (USES.unlessTrigger!.leaving && leaving) {
      stops.push(whenHidden(() => wait(true)));
      // Switching all off ends the page's part too, and nobody has left.
      ends.unshift(() => {
        leaving = undefined;
      });
    }
    if (USES.unlessTrigger!.per_session && per) wait();
    else
      eachPage(() => () => {
        if (USES.unlessTrigger!.leaving && leaving) wait(true);
        pause?.();
      });
  }
  return stopAll(stops);
}
