import type { MilepostEvent } from '../../shared/event';
import type { LimitState } from '../../shared/trace';
import { now } from '../lib/clock';
import { keep, recall } from './memory';
import { eachPage } from './page';
import type { Occurrence } from './types';
import { mayStore, remember, visitor } from './visitor';

/** Whether a rule may still fire; counted once a destination accepted or queued the event. */
export interface Limit {
  open_(rule: string, occurrence: Occurrence): boolean;
  count_?(rule: string, occurrence: Occurrence): void;
  /**
   * Asked when it fires, where the device could not be asked yet. The answer is asked in turn when the event is let go: by then
   * it may be known what earlier pages counted, and who the visitor is.
   */
  again_?(rule: string): (() => boolean) | undefined;
  /** Says on the event what the limit means for it. */
  mark_?(event: MilepostEvent): void;
  /** Traced builds: how it stands now. */
  state_?(rule: string, occurrence: Occurrence): LimitState;
}

/** Traced builds: the same cap, and it says how much of it is used. */
function traced(limit: Limit, most: number, used: (rule: string, occurrence: Occurrence) => number): Limit {
  limit.state_ = (rule, occurrence) => ({
    kind: 'frequency',
    open: limit.open_(rule, occurrence),
    used: used(rule, occurrence),
    limit: most,
  });
  return limit;
}

/** At most `most` times on one virtual page. */
export function perPage(most: number): Limit {
  let counts: Record<string, number>;
  eachPage(() => {
    counts = {};
    return undefined;
  });
  const limit: Limit = {
    open_: (rule) => !(counts[rule]! >= most),
    count_: (rule) => {
      counts[rule] = (counts[rule] || 0) + 1;
    },
  };
  return PREVIEW ? traced(limit, most, (rule) => counts[rule] || 0) : limit;
}

/** At most `most` times for one element of a virtual page; what has no element shares one count. */
export function perElement(most: number): Limit {
  const none = {};
  let counts: WeakMap<object, Record<string, number>>;
  eachPage(() => {
    counts = new WeakMap();
    return undefined;
  });
  const of = ({ element = none as Element }: Occurrence) => {
    const known = counts.get(element) || {};
    counts.set(element, known);
    return known;
  };
  const limit: Limit = {
    open_: (rule, occurrence) => !(of(occurrence)[rule]! >= most),
    count_: (rule, occurrence) => {
      of(occurrence)[rule] = (of(occurrence)[rule] || 0) + 1;
    },
  };
  return PREVIEW ? traced(limit, most, (rule, occurrence) => of(occurrence)[rule] || 0) : limit;
}

/** At most `most` times for one visitor in any stretch of `ms`; only the last `most` moments are kept. */
export function perTime(ms: number, most: number, skip?: boolean): Limit {
  const limit: Limit = {
    open_: (rule) => !(skip && !mayStore()) && !(now() - (visitor().w?.[rule]?.[most - 1] ?? -ms) < ms),
    count_: (rule) => {
      const known = visitor();
      known.w = { ...known.w, [rule]: [now(), ...(known.w?.[rule] || [])].slice(0, most) };
      remember(known);
    },
    again_(rule) {
      const time = now();
      const before = (each: number) => each < time && time - each < ms;
      return () => (visitor().w?.[rule] || []).filter(before).length < most;
    },
  };
  return PREVIEW
    ? traced(limit, most, (rule) => (visitor().w?.[rule] || []).filter((each) => now() - each < ms).length)
    : limit;
}

/** At most `most` times in one session; `skip`: not at all where storage is not allowed, instead of counting in memory. */
export function perSession(most: number, skip?: boolean): Limit {
  return counted('c', most, skip);
}

/** At most `most` times for one visitor. */
export function perVisitor(most: number, skip?: boolean): Limit {
  return counted('e', most, skip);
}

function counted(kind: 'c' | 'e', most: number, skip?: boolean): Limit {
  const count = (rule: string) => recall<number>(kind, rule) || 0;
  /** How often each fired on this load before the device could be asked. */
  const here: Record<string, number> = {};
  const limit: Limit = {
    open_: (rule) => !(skip && !mayStore()) && !(count(rule) >= most),
    count_: (rule) => keep(kind, rule, count(rule) + 1),
    again_(rule) {
      if (mayStore()) return undefined;
      here[rule] = (here[rule] || 0) + 1;
      const place = here[rule];
      // Of all that is counted now, those after this one do not stand in its way.
      return () => count(rule) - (here[rule]! - place) <= most;
    },
  };
  return PREVIEW ? traced(limit, most, count) : limit;
}
