import type { MilepostEvent } from '../../shared/event';
import { onPage } from './page';
import { mayStore, visitor } from './visitor';

/** Whether a rule may still fire; counted once a destination accepted or queued the event. */
export interface Limit {
  open_(rule: string): boolean;
  count_?(rule: string): void;
  /** Says on the event what the limit means for it. */
  mark_?(event: MilepostEvent): void;
}

/** At most `most` times on one virtual page. */
export function perPage(most: number): Limit {
  let counts: Record<string, number> = {};
  onPage(() => {
    counts = {};
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
  return counted('sessions', most, skip);
}

/** At most `most` times for one visitor. */
export function perVisitor(most: number, skip?: boolean): Limit {
  return counted('ever', most, skip);
}

function counted(kind: 'sessions' | 'ever', most: number, skip?: boolean): Limit {
  return {
    open_: (rule) => !(skip && !mayStore()) && !(visitor()[kind][rule]! >= most),
    count_: (rule) => {
      visitor((known) => {
        known[kind][rule] = (known[kind][rule] || 0) + 1;
      });
    },
  };
}
