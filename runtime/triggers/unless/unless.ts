import { memory, pageMemory, whenJoined } from '../../core/memory';
import { eachPage } from '../../core/page';
import { step } from '../../core/step';
import { steps } from '../../core/steps';
import type { Fire, Occurrence, On, Stop } from '../../core/types';
import { mayStore } from '../../core/visitor';
import { after, now } from '../../lib/clock';
import { whenHidden } from '../../lib/whenHidden';
import type { UnlessSettings } from './unless.definition';

type Settings = Omit<UnlessSettings, 'of' | 'exceptions'> & { of: On; exceptions: On[]; key: string };

export default function unless(settings: Settings, fire: Fire): Stop {
  const { of, exceptions, key, mode, per, withinMs = 1_800_000 } = settings;
  const waits = USES.unlessTrigger!.mode_after && mode === 'after';
  const wholeSession = USES.unlessTrigger!.per_session && per === 'session';
  /** Before: a mark once an exception has happened. After: when it is due to fire. */
  const held = wholeSession ? memory<number[]>(key, 'session') : pageMemory<number[]>();
  let last: Occurrence | undefined;
  let pause: Stop | undefined;

  const allowed = () =>
    !(USES.unlessTrigger!.withoutStorage && wholeSession && settings.withoutStorage && !mayStore());
  /** Fires what has waited long enough, or goes on waiting. */
  const wait = (left?: boolean) => {
    pause?.();
    const [due] = held() || [];
    if (!due || !allowed()) return;
    if (left || due <= now()) {
      held([]);
      fire(last || {});
    } else pause = after(due - now(), wait);
  };
  const stops = [
    steps(exceptions, () => {
      pause?.();
      held(waits ? [] : [1]);
    }),
    step(of, (occurrence) => {
      last = occurrence;
      if (waits) {
        held([now() + withinMs]);
        wait();
      } else if (allowed()) {
        last = undefined;
        if (!held()?.[0]) fire(occurrence);
      }
    }),
  ];
  if (USES.unlessTrigger!.per_session && wholeSession)
    whenJoined(() => {
      if (waits) wait();
      else if (last && !held()?.[0]) fire(last);
    });
  if (USES.unlessTrigger!.mode_after && waits) {
    if (USES.unlessTrigger!.leaving && settings.leaving) stops.push(whenHidden(() => wait(true)));
    if (wholeSession) wait();
    else
      eachPage(() => () => {
        if (USES.unlessTrigger!.leaving && settings.leaving) wait(true);
        pause?.();
      });
  }
  return () => {
    pause?.();
    for (const stop of stops) stop?.();
  };
}
