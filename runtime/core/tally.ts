/** Counting up to something, on one page load and over several. */
import { whenJoined } from './memory';
import type { Occurrence } from './types';
import { mayStore } from './visitor';

export interface Tally {
  /** How many it takes. */
  count: number;
  /** Left out: when that many are reached. `every`: at each multiple. `from`: then and every time after. */
  when?: 'at' | 'every' | 'from';
  per?: 'page' | 'session' | 'visitor';
  withoutStorage?: 'fire' | 'skip';
}

/** Whether counting from `before` to `now` means something. */
function reached(before: number, now: number, { count, when }: Tally): boolean {
  if ((USES.counterTrigger!.when_every || USES.pageCountTrigger!.when_every) && when === 'every')
    return Math.floor(now / count) > Math.floor(before / count);
  return (
    now >= count &&
    (((USES.counterTrigger!.when_from || USES.pageCountTrigger!.when_from) && when === 'from') ||
      before < count)
  );
}

/**
 * Answers what to call when the count has risen by one. `read`: how many there are. Where the device may not remember yet, a
 * count is of this page load; once it may, what was counted before is added, and it is decided again with the last occurrence.
 */
export function tally(
  settings: Tally,
  read: () => number,
  fire: (occurrence: Occurrence, count: number) => void,
): (occurrence: Occurrence) => void {
  let own = 0;
  let last: Occurrence | undefined;
  const decide = (occurrence: Occurrence, before: number) => {
    const now = read();
    if (
      reached(before, now, settings) &&
      !(
        (USES.counterTrigger!.withoutStorage_skip ||
          USES.distinctCounterTrigger!.withoutStorage_skip ||
          USES.pageCountTrigger!.withoutStorage_skip) &&
        settings.withoutStorage === 'skip' &&
        settings.per !== 'page' &&
        !mayStore()
      )
    ) {
      last = undefined;
      fire(occurrence, now);
    }
  };
  if (USES.visit!.joins)
    whenJoined(() => {
      if (last) decide(last, read() - own);
      last = undefined;
    });
  return (occurrence) => {
    const now = read();
    if (USES.visit!.joins && !mayStore()) {
      own = now;
      last = occurrence;
    }
    decide(occurrence, now - 1);
  };
}
