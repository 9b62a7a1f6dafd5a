/** When each rule fired last and how often lately, counted as events are stored. */

import type { RuleSeen } from '../../shared/api';
import type { Database } from '../storage/database';
import type { Arrival } from './storage';

const dayMs = 24 * 60 * 60_000;
const weekDays = 7;
const monthDays = 30;
/** Anyone may send events under rule ids nobody made; what is kept and answered for a site stays bounded. */
const maxRules = 20_000;

export interface RulesFired {
  /**
   * Into the transaction that stores them: each counts once, as it is stored once. What it answers is to be called when that
   * transaction is on the disk.
   */
  add(stored: readonly Arrival[]): () => void;
  seen(site: string, now: number): RuleSeen[];
  forget(site: string): void;
}

/** How often, by days since the Unix epoch in UTC. */
type Days = ReadonlyMap<number, number>;

interface Fired {
  lastAt: number;
  days: Days;
  /** What was answered on that day: the same until it fires again. */
  told?: { today: number; seen: RuleSeen };
}

/** One process writes the file, so that what was read once is kept up in memory. */
export function openRulesFired(database: Database): RulesFired {
  const all = database.prepare(
    `SELECT rule, last_at, days FROM rules_fired WHERE site = ? LIMIT ${maxRules}`,
  );
  const write = database.prepare('INSERT OR REPLACE INTO rules_fired VALUES (?, ?, ?, ?)');
  const sites = new Map<string, Map<string, Fired>>();

  function of(site: string): Map<string, Fired> {
    const known = sites.get(site);
    if (known) return known;
    const rows = all.all(site) as { rule: string; last_at: number; days: string }[];
    const read = new Map(
      rows.map(({ rule, last_at, days }): [string, Fired] => [
        rule,
        { lastAt: last_at, days: readDays(days) },
      ]),
    );
    sites.set(site, read);
    return read;
  }

  return {
    add(stored) {
      const changed: [site: string, rule: string, fired: Fired][] = [];
      for (const [site, rules] of sumsOf(stored)) {
        const known = of(site);
        for (const [rule, more] of rules) {
          const before = known.get(rule);
          if (!before && known.size >= maxRules) continue;
          const fired = before ? joined(before, more) : more;
          write.run(site, rule, fired.lastAt, JSON.stringify(Object.fromEntries(fired.days)));
          changed.push([site, rule, fired]);
        }
      }
      return () => {
        for (const [site, rule, fired] of changed) of(site).set(rule, fired);
      };
    },
    seen(site, now) {
      const today = Math.floor(now / dayMs);
      return Array.from(of(site), ([rule, fired]) => {
        if (fired.told?.today !== today) fired.told = { today, seen: summed(rule, fired, today) };
        return fired.told.seen;
      });
    },
    forget: (site) => void sites.delete(site),
  };
}

function summed(rule: string, { lastAt, days }: Fired, today: number): RuleSeen {
  let [week, month] = [0, 0];
  for (const [day, times] of days) {
    if (today - day < monthDays) month += times;
    if (today - day < weekDays) week += times;
  }
  return { rule, lastAt, week, month };
}

function readDays(days: string): Days {
  return new Map(
    Object.entries(JSON.parse(days) as Record<string, number>).map(([day, n]) => [Number(day), n]),
  );
}

/** Both together, without the days that nobody asks about any more. */
function joined(before: Fired, more: Fired): Fired {
  const lastAt = Math.max(before.lastAt, more.lastAt);
  const oldest = Math.floor(lastAt / dayMs) - monthDays;
  const days = new Map<number, number>();
  for (const [day, times] of [...before.days, ...more.days])
    if (day >= oldest) days.set(day, (days.get(day) ?? 0) + times);
  return { lastAt, days };
}

/** By site and rule: what arrives together is mostly of few rules. Crawlers are nobody's visit. */
function sumsOf(stored: readonly Arrival[]): Map<string, Map<string, Fired>> {
  const sites = new Map<string, Map<string, { lastAt: number; days: Map<number, number> }>>();
  for (const { site, happenedAt, bot, event } of stored) {
    if (bot || event.rule === '') continue;
    const rules = sites.get(site) ?? new Map<string, { lastAt: number; days: Map<number, number> }>();
    sites.set(site, rules);
    const fired = rules.get(event.rule) ?? { lastAt: 0, days: new Map<number, number>() };
    rules.set(event.rule, fired);
    const day = Math.floor(happenedAt / dayMs);
    fired.lastAt = Math.max(fired.lastAt, happenedAt);
    fired.days.set(day, (fired.days.get(day) ?? 0) + 1);
  }
  return sites;
}
