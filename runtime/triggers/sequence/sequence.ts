import { memory, pageMemory, whenJoined } from '../../core/memory';
import { steps as started } from '../../core/steps';
import type { Fire, Occurrence, On, Stop } from '../../core/types';
import { mayStore } from '../../core/visitor';
import { now } from '../../lib/clock';
import type { SequenceSettings } from './sequence.definition';

type Settings = Omit<SequenceSettings, 'steps'> & { steps: On[]; key: string };

/** As many happenings as one sequence keeps: older ones cannot be told from those who give up. */
const maxKept = 50;

/** A happening is one number, so that what two pages kept can be joined: its time in milliseconds, and in the rest its step. */
const places = 64;

export default function sequence(settings: Settings, fire: Fire): Stop {
  const { steps, withinMs, key, per } = settings;
  const held =
    (USES.sequenceTrigger!.per_page && per === 'page') || !USES.sequenceTrigger!.per_session
      ? pageMemory<number[]>()
      : memory<number[]>(key, 'session');
  let last: Occurrence | undefined;

  const decide = () => {
    if (
      !last ||
      (USES.sequenceTrigger!.withoutStorage && settings.withoutStorage && per !== 'page' && !mayStore())
    )
      return;
    /** For each number of steps done: when the latest run that got so far began. */
    const begun: number[] = [];
    for (const each of [...(held() || [])].sort((one, other) => one - other)) {
      const time = Math.floor(each / places);
      const index = each % places;
      const start = index ? begun[index] : time;
      if (start && (!USES.sequenceTrigger!.withinMs || !withinMs || time - start <= withinMs)) {
        begun[index + 1] = start;
        if (index + 1 === steps.length) {
          held([]);
          fire(
            PREVIEW || USES.noticed!.sequence_seconds
              ? { ...last, data: { ...last.data, sequence_seconds: Math.round((time - start) / 1000) } }
              : last,
          );
          return;
        }
      }
    }
  };
  if (USES.visit!.joins)
    whenJoined(() => {
      decide();
      last = undefined;
    });
  return started(steps, (occurrence, index) => {
    const known = held() || [];
    const [latest = 0] = known;
    // No two at one time, whatever the clock says: their order counts.
    const time = Math.max(now(), Math.floor(latest / places) + 1);
    const again = latest % places === index ? known.slice(1) : known;
    held([time * places + index, ...again].slice(0, maxKept));
    last = occurrence;
    decide();
    if (!USES.visit!.joins || mayStore()) last = undefined;
  });
}
