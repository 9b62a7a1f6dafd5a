import type { Value } from '../../../shared/definition';
import { memory, pageMemory } from '../../core/memory';
import { step } from '../../core/step';
import { tally } from '../../core/tally';
import type { Fire, Occurrence, On, Stop } from '../../core/types';
import { hash } from '../../lib/hash';
import type { DistinctCounterSettings } from './distinct-counter.definition';

type Settings = Omit<DistinctCounterSettings, 'of' | 'by'> & {
  of: On;
  by: string | ((occurrence: Occurrence) => Value);
  key: string;
};

export default function distinctCounter(settings: Settings, fire: Fire): Stop | undefined {
  const { of, by, key, count = 3, per } = settings;
  const held =
    (USES.distinctCounterTrigger!.per_page && per === 'page') ||
    !(USES.distinctCounterTrigger!.per_session || USES.distinctCounterTrigger!.per_visitor)
      ? pageMemory<number[]>()
      : memory<number[]>(key, per === 'visitor' ? per : 'session');
  const read = () => (held() || []).length;
  const counted = tally({ ...settings, count }, read, (occurrence, distinct_count) =>
    fire(
      PREVIEW || USES.noticed!.distinct_count
        ? { ...occurrence, data: { ...occurrence.data, distinct_count } }
        : occurrence,
    ),
  );
  return step(of, (occurrence) => {
    const value = typeof by === 'function' ? by(occurrence) : by;
    const known = held() || [];
    const mark = hash(`${value}`);
    // No more are needed once there are enough.
    if (
      value === undefined ||
      value === null ||
      value === '' ||
      known.includes(mark) ||
      known.length >= count
    )
      return;
    held([mark, ...known]);
    counted(occurrence);
  });
}
