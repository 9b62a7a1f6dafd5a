import { onPage } from './page';
import { mayStore, visitor } from './visitor';

/** How often a rule may still fire. Counted once a destination accepted or queued the event. */
export interface Limit {
  open_(rule: string): boolean;
  count_(rule: string): void;
}

/** At most `most` times on one virtual page. */
export function perPage(most: number): Limit {
  let counts: Record<string, number> = {};
  onPage(() => {
    counts = {};
  });
  return {
    open_: (rule) => (counts[rule] || 0) < most,
    count_: (rule) => {
      counts[rule] = (counts[rule] || 0) + 1;
    },
  };
}

/** At most `most` times in one session; `skip`: not at all where storage is not allowed, instead of counting in memory. */
export function perSession(most: number, skip?: boolean): Limit {
  return counted('session_', most, skip);
}

/** At most `most` times for one visitor. */
export function perVisitor(most: number, skip?: boolean): Limit {
  return counted('ever_', most, skip);
}

function counted(kind: 'session_' | 'ever_', most: number, skip?: boolean): Limit {
  return {
    open_: (rule) => !(skip && !mayStore()) && (visitor()[kind][rule] || 0) < most,
    count_: (rule) => {
      visitor((known) => {
        known[kind][rule] = (known[kind][rule] || 0) + 1;
      });
    },
  };
}
