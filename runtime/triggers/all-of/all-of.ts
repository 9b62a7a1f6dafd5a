import { memory, pageMemory, whenJoined } from '../../core/memory';
import { steps } from '../../core/steps';
import type { Fire, Occurrence, On, Stop } from '../../core/types';
import { mayStore } from '../../core/visitor';
import type { AllOfSettings } from './all-of.definition';

type Settings = Omit<AllOfSettings, 'of'> & { of: On[]; key: string };

/** Stands among the places of what has happened once it has fired. */
const fired = -1;

export default function allOf({ of, key, per, withoutStorage }: Settings, fire: Fire): Stop {
  const held =
    USES.allOfTrigger!.per_session && per === 'session'
      ? memory<number[]>(key, 'session')
      : pageMemory<number[]>();
  let last: Occurrence | undefined;
  /** What each of them noticed, as far as this page load saw it happen. */
  let data: Occurrence['data'];
  const decide = () => {
    const happened = held() || [];
    if (
      last &&
      !(USES.allOfTrigger!.withoutStorage && withoutStorage && per && !mayStore()) &&
      !happened.includes(fired) &&
      of.every((_, index) => happened.includes(index))
    ) {
      held([fired]);
      fire(last);
    }
  };
  if (USES.allOfTrigger!.per_session)
    whenJoined(() => {
      decide();
      last = undefined;
    });
  return steps(of, (occurrence, index) => {
    const happened = held() || [];
    if (happened.includes(fired)) return;
    if (!happened.includes(index)) held([index, ...happened]);
    data = { ...data, ...occurrence.data };
    last = { ...occurrence, data };
    decide();
    if (!USES.allOfTrigger!.per_session || mayStore()) last = undefined;
  });
}
