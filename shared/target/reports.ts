/** What live containers told about targets, and what it means: pure functions over sums. */
import type { Scope } from './fingerprint';

/** Name of the event by which a container tells whether a target is there; it is never reported as something a visitor did. */
export const targetCheckName = 'milepost_target';

/** Sums of one target over pages of one kind, of the last thirty days. Times are milliseconds since the epoch. */
export interface TargetReport {
  target: string;
  /** Path with what changes from page to page as `*`: `/product/*`. */
  path: string;
  gone: number;
  one: number;
  many: number;
  /** Null: never. */
  lastPresentAt: number | null;
  /** How often it was gone since it was there last. */
  goneSince: number;
}

export interface LiveHealth {
  /** `quiet`: too little was told to know. */
  state: 'present' | 'ambiguous' | 'gone' | 'quiet';
  /** How many reports it rests on. */
  reports: number;
  /** Where it is gone, or there more than once. */
  paths: string[];
  lastPresentAt: number | null;
}

// One visitor in ten pages may meet a page that is still loading, or an experiment without the button.
const goneInARow = 5;
// A target that was never seen may be on pages that are rarely visited.
const neverSeenAfter = 30;
const manyShare = 0.2;

/**
 * Where a target was seen before and is gone now, whatever else it is: the worst comes first. On kinds of pages where it was
 * never seen it is not missed.
 */
export function liveHealth(reports: readonly TargetReport[], scope?: Scope['kind']): LiveHealth {
  const total = reports.reduce((sum, { gone, one, many }) => sum + gone + one + many, 0);
  const seen = reports.filter(({ lastPresentAt }) => lastPresentAt !== null);
  const lastPresentAt = seen.length ? Math.max(...seen.map((each) => each.lastPresentAt ?? 0)) : null;
  const answer = (state: LiveHealth['state'], at: readonly TargetReport[]): LiveHealth => ({
    state,
    reports: total,
    paths: at.map(({ path }) => path),
    lastPresentAt,
  });
  const lost = seen.filter(({ goneSince }) => goneSince >= goneInARow);
  if (lost.length) return answer('gone', lost);
  if (!seen.length)
    return answer(total >= neverSeenAfter ? 'gone' : 'quiet', total >= neverSeenAfter ? reports : []);
  const several = seen.filter(({ one, many }) => many > (one + many) * manyShare);
  if (scope === 'only' && several.length) return answer('ambiguous', several);
  return answer('present', seen);
}

/** `/product/canal-tote` as `/product/*`: pages of one kind are counted together. */
export function kindOfPath(path: string): string {
  const steps = path.split('/').filter(Boolean);
  if (steps.length === 0) return '/';
  const plain = steps.map((step, place) =>
    (place > 0 && place === steps.length - 1) || /\d/.test(step) ? '*' : step,
  );
  return `/${plain.join('/')}`;
}
