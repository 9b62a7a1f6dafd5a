import type { MilepostEvent } from '../../shared/event';
import { eachPage } from './page';
import { mayStore, remember, visitor } from './visitor';

/** Whether a rule may still fire; counted once a destination accepted or queued the event. */
export interface Limit {
  open_(rule: string): boolean;
  count_?(rule: string): void;
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
    open_: (rule) => !(skip && !mayStore()) && !((visitor()[kind]?.[rule] || 0) >= most),
    count_: (rule) => {
      const known = visitor();
      known[kind] = { ...known[kind], [rule]: (known[kind]?.[rule] || 0) + 1 };
      remember(known);
    },
  };
}
