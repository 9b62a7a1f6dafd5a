import { memory, pageMemory } from '../../core/memory';
import { step } from '../../core/step';
import { tally } from '../../core/tally';
import type { Fire, On, Stop } from '../../core/types';
import type { CounterSettings } from './counter.definition';

type Settings = Omit<CounterSettings, 'of'> & { of: On; key: string };

export default function counter(settings: Settings, fire: Fire): Stop | undefined {
  const { of, key, count = 3, per } = settings;
  const held =
    (USES.counterTrigger!.per_page && per === 'page') ||
    !(USES.counterTrigger!.per_session || USES.counterTrigger!.per_visitor)
      ? pageMemory<number>()
      : memory<number>(key, per === 'visitor' ? per : 'session');
  const read = () => held() || 0;
  const counted = tally({ ...settings, count }, read, (occurrence, counter_count) =>
    fire(
      PREVIEW || USES.noticed!.counter_count
        ? { ...occurrence, data: { ...occurrence.data, counter_count } }
        : occurrence,
    ),
  );
  return step(of, (occurrence) => {
    held(read() + 1);
    counted(occurrence);
  });
}
