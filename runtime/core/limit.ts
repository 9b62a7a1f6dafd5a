import type { MilepostEvent } from '../../shared/event';
import { now } from '../lib/clock';
import { keep, recall } from './memory';
import { eachPage } from './page';
import type { Occurrence } from './types';
import { mayStore, remember, visitor } from './visitor';

/** Whether a rule may still fire; counted once a destination accepted or queued the event. */
export interface Limit {
  open_(rule: string, occurrence: Occurrence): boolean;
  count_?(rule: string, occurrence: Occurrence): void;
  /** Says on the event what the limit means for it. */
  mark_?(event: MilepostEvent): void;
}

/** At most `most` times on one virtual page. */
export function perPage(most: number): Limit {
  let counts: Record<string, number>;
  eachPage(() => {
    counts = {};
    return undefined;
  });
  return {
    open_: (rule) => !(counts[rule]! >= most),
    count_: (rule) => {
      counts[rule] = (counts[rule] || 0) + 1;
    },
  };
}

/** At most `most` times for one element of a virtual page; what has no element shares one count. */
export function perElement(most: number): Limit {
  let counts: Map<unknown, number>;
  eachPage(() => {
    counts = new Map();
    return undefined;
  });
  // Elements of a single-page app are let go of with the page.
  const ids = new WeakMap<Element, number>();
  let last = 0;
  const key = (rule: string, { element }: Occurrence) => {
    if (element && !ids.has(element)) ids.set(element, ++last);
    return `${rule} ${element && ids.get(element)}`;
  };
  return {
    open_: (rule, occurrence) => !(counts.get(key(rule, occurrence))! >= most),
    count_: (rule, occurrence) => {
      counts.set(key(rule, occurrence), (counts.get(key(rule, occurrence)) || 0) + 1);
    },
  };
}

/** At most `most` times for one visitor in any stretch of `ms`; only the last `most` moments are kept. */
export function perTime(ms: number, most: number, skip?: boolean): Limit {
  return {
    open_: (rule) => !(skip && !mayStore()) && !(now() - (visitor().w?.[rule]?.[most - 1] ?? -ms) < ms),
    count_: (rule) => {
      const known = visitor();
      known.w = { ...known.w, [rule]: [now(), ...(known.w?.[rule] || [])].slice(0, most) };
      remember(known);
    },
  };
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
  return {
    open_: (rule) => !(skip && !mayStore()) && !((recall<number>(kind, rule) || 0) >= most),
    count_: (rule) => keep(kind, rule, (recall<number>(kind, rule) || 0) + 1),
  };
}
