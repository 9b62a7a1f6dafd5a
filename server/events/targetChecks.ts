/** Reports about targets, kept apart from what visitors did. */

import type { MilepostEvent } from '../../shared/event';
import { kindOfPath, type TargetReport, targetCheckName } from '../../shared/target/reports';
import type { Database } from '../storage/database';

/** A report older than this says nothing about the site as it is. */
const keptMs = 30 * 24 * 60 * 60_000;
/** What is too old is cleared with every so many reports. */
const clearEvery = 500;

export interface TargetCheck {
  target: string;
  path: string;
  matches: 0 | 1 | 2;
}

/** The report an event carries; undefined where it is an ordinary event. */
export function targetCheckOf({ name, rule, params, page }: MilepostEvent): TargetCheck | undefined {
  const { target, matches } = params;
  if (name !== targetCheckName || rule !== '' || typeof target !== 'string') return undefined;
  if (matches !== 0 && matches !== 1 && matches !== 2) return undefined;
  const path = URL.canParse(page.url) ? new URL(page.url).pathname : '/';
  return { target: target.slice(0, 128), path: kindOfPath(path).slice(0, 200), matches };
}

export interface TargetChecks {
  /** False: it was told before. */
  add(site: string, id: string, receivedAt: number, check: TargetCheck): boolean;
  reports(site: string, now: number): TargetReport[];
}

export function openTargetChecks(database: Database): TargetChecks {
  const insert = database.prepare('INSERT OR IGNORE INTO target_checks VALUES (?, ?, ?, ?, ?, ?)');
  const clear = database.prepare('DELETE FROM target_checks WHERE received_at < ?');
  const sums = database.prepare(`
    WITH present AS (
      SELECT target, path, max(received_at) AS at FROM target_checks
      WHERE site = ?1 AND received_at >= ?2 AND matches > 0 GROUP BY target, path
    )
    SELECT c.target, c.path,
      sum(c.matches = 0) AS gone, sum(c.matches = 1) AS one, sum(c.matches = 2) AS many,
      p.at AS lastPresentAt,
      sum(c.matches = 0 AND c.received_at > coalesce(p.at, 0)) AS goneSince
    FROM target_checks c LEFT JOIN present p ON p.target = c.target AND p.path = c.path
    WHERE c.site = ?1 AND c.received_at >= ?2
    GROUP BY c.target, c.path ORDER BY c.target, c.path`);
  let added = 0;
  return {
    add(site, id, receivedAt, { target, path, matches }) {
      added += 1;
      if (added % clearEvery === 0) clear.run(receivedAt - keptMs);
      return insert.run(site, id, receivedAt, target, path, matches).changes > 0;
    },
    reports: (site, now) => sums.all(site, now - keptMs) as TargetReport[],
  };
}
