/** When each rule fired last and how often lately, counted as events are stored. */

import type { RuleSeen } from '../../shared/api';
import type { Database } from '../storage/database';
import type { Arrival } from './storage';

const dayMs = 24 * 60 * 60_000;
const weekDays = 7;
const monthDays = 30;
/** Anyone may send events under rule ids nobody made; what is answered stays bounded. */
const maxRules = 20_000;

export interface RuleDays {
  /** Into the transaction that stores them: each counts once, as it is stored once. */
  add(stored: readonly Arrival[]): void;
  seen(site: string, now: number): RuleSeen[];
}

interface Sum {
  site: string;
  rule: string;
  day: number;
  fired: number;
  lastAt: number;
}

export function openRuleDays(database: Database): RuleDays {
  const last = database.prepare(
    `INSERT INTO rule_seen VALUES (?, ?, ?)
     ON CONFLICT (site, rule) DO UPDATE SET last_at = max(last_at, excluded.last_at)`,
  );
  const count = database.prepare(
    `INSERT INTO rule_days VALUES (?, ?, ?, ?)
     ON CONFLICT (site, rule, day) DO UPDATE SET fired = fired + excluded.fired`,
  );
  const clear = database.prepare('DELETE FROM rule_days WHERE day < ?');
  const seen = database.prepare(
    `SELECT s.rule, s.last_at AS lastAt,
       coalesce(sum(d.fired) FILTER (WHERE d.day > ?3), 0) AS week, coalesce(sum(d.fired), 0) AS month
     FROM (SELECT rule, last_at FROM rule_seen WHERE site = ?1 ORDER BY rule LIMIT ${maxRules}) s
     LEFT JOIN rule_days d ON d.site = ?1 AND d.rule = s.rule AND d.day > ?2
     GROUP BY s.rule`,
  );
  let cleared = 0;
  return {
    add(stored) {
      for (const { site, rule, day, fired, lastAt } of sumsOf(stored)) {
        last.run(site, rule, lastAt);
        count.run(site, rule, day, fired);
        const oldest = day - monthDays - 1;
        if (oldest <= cleared) continue;
        clear.run(oldest);
        cleared = oldest;
      }
    },
    seen(site, now) {
      const today = Math.floor(now / dayMs);
      return seen.all(site, today - monthDays, today - weekDays) as RuleSeen[];
    },
  };
}

/** One row for each rule and day: what arrives together is mostly of few of them. Crawlers are nobody's visit. */
function sumsOf(stored: readonly Arrival[]): Iterable<Sum> {
  const sums = new Map<string, Sum>();
  for (const { site, happenedAt, bot, event } of stored) {
    const { rule } = event;
    if (bot || rule === '') continue;
    const day = Math.floor(happenedAt / dayMs);
    const key = `${site} ${day} ${rule}`;
    const sum = sums.get(key);
    if (sum) {
      sum.fired += 1;
      sum.lastAt = Math.max(sum.lastAt, happenedAt);
    } else sums.set(key, { site, rule, day, fired: 1, lastAt: happenedAt });
  }
  return sums.values();
}
