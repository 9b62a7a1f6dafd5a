/** When each rule was last seen firing on the live site, as far as the server's newest events tell. */

import type { StoredEvent } from '../../../shared/api';
import { t } from '../../../shared/texts/t';

export interface SeenRules {
  /** Rule id to milliseconds since the epoch. */
  at: ReadonlyMap<string, number>;
  /** How far back the events go that were read: of a rule not among them, nothing is known before. */
  since: number | undefined;
  /** Every event there is was read, so a rule that is not among them was never seen. */
  complete: boolean;
}

export const nothingSeen: SeenRules = { at: new Map(), since: undefined, complete: false };

/** From the newest events, of which `limit` were asked for. */
export function seenIn(events: readonly StoredEvent[], limit: number): SeenRules {
  const at = new Map<string, number>();
  let since: number | undefined;
  for (const { event, happenedAt, quarantined } of events) {
    since = since === undefined ? happenedAt : Math.min(since, happenedAt);
    if (quarantined || !event.rule) continue;
    at.set(event.rule, Math.max(at.get(event.rule) ?? 0, happenedAt));
  }
  return { at, since, complete: events.length < limit };
}

export type SeenWord = 'today' | 'week' | 'older' | 'never' | 'unknown';

const dayMs = 24 * 60 * 60 * 1000;

/** `today`: within a day; `week`: within seven; `never`: every event is known and it is in none; else `unknown`. */
export function seenWord(id: string, { at, complete }: SeenRules, now: number): SeenWord {
  const seen = at.get(id);
  if (seen === undefined) return complete ? 'never' : 'unknown';
  if (now - seen < dayMs) return 'today';
  return now - seen < 7 * dayMs ? 'week' : 'older';
}

/** "just now", "5 min ago", "3 h ago", "12 d ago". */
export function ago(then: number, now: number): string {
  const minutes = Math.floor((now - then) / 60_000);
  if (minutes < 1) return t('just now');
  if (minutes < 60) return t('{minutes} min ago', { minutes });
  if (minutes < 48 * 60) return t('{floor} h ago', { floor: Math.floor(minutes / 60) });
  return t('{floor} d ago', { floor: Math.floor(minutes / 60 / 24) });
}
