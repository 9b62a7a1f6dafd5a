/** What was put aside: kept below a size, listed by why, and judged again when someone has mended the cause. */
import type { QuarantineReport } from '../../shared/api';
import type { Database } from '../storage/database';
import type { Reject } from './storage';

export interface PutAside extends Reject {
  offset: number;
}

export interface Quarantine {
  /** False when it is there already. Within the caller's transaction, as all that writes here. */
  add(reject: Reject, offset: number): boolean;
  /** Takes the oldest of these sites until they hold less than may be. */
  trim(sites: Iterable<string>): void;
  take(offset: number): void;
  report(site: string): QuarantineReport;
  /** Oldest first, those after `offset`: of the site, and those whose site was not here when they came and is now. */
  after(site: string, code: string | undefined, offset: number, limit: number): PutAside[];
}

/** Taken at once, so that not every next event takes one more. */
const keptShare = 0.9;
const trimmedAtOnce = 50;

interface Size {
  rows: number;
  bytes: number;
  dropped: number;
}

const ofSite = `(site = ?1 OR (site = '' AND code = 'unknown-site' AND json_extract(event, '$.site') = ?1))`;

export function openQuarantine(database: Database, maxBytes: number): Quarantine {
  const add = database.prepare('INSERT OR IGNORE INTO quarantine VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const size = database.prepare('SELECT rows, bytes, dropped FROM quarantine_sizes WHERE site = ?');
  const oldest = database.prepare(
    `SELECT max(offset) AS last FROM (SELECT offset FROM quarantine WHERE site = ? ORDER BY offset LIMIT ?)`,
  );
  const drop = database.prepare('DELETE FROM quarantine WHERE site = ? AND offset <= ?');
  const count = database.prepare('UPDATE quarantine_sizes SET dropped = dropped + ? WHERE site = ?');
  const take = database.prepare('DELETE FROM quarantine WHERE offset = ?');
  const codes = database.prepare(
    `SELECT code, count(*) AS count, min(received_at) AS oldestAt, max(received_at) AS newestAt, reason
     FROM quarantine WHERE ${ofSite} GROUP BY code ORDER BY count DESC, code`,
  );
  const after = database.prepare(
    `SELECT offset, site, id, code, reason, received_at AS receivedAt, sent_at AS sentAt, attempt, bot, event, origin
     FROM quarantine WHERE ${ofSite} AND (?2 = '' OR code = ?2) AND offset > ?3 ORDER BY offset LIMIT ?4`,
  );
  const sizeOf = (site: string) => size.get(site) as Size | undefined;

  return {
    add: (reject, offset) => {
      const { site, id, code, reason, receivedAt, sentAt, attempt, bot, event, origin } = reject;
      const flag = bot ? 1 : 0;
      return (
        add.run(offset, site, id, code, reason, receivedAt, sentAt, attempt, flag, event, origin ?? null)
          .changes > 0
      );
    },
    trim(sites) {
      for (const site of sites) {
        let now = sizeOf(site);
        if (!now || now.bytes <= maxBytes) continue;
        while (now && now.rows > 0 && now.bytes > maxBytes * keptShare) {
          const { last } = oldest.get(site, trimmedAtOnce) as { last: number | null };
          if (last === null) break;
          count.run(drop.run(site, last).changes, site);
          now = sizeOf(site);
        }
      }
    },
    take(offset) {
      take.run(offset);
    },
    report(site) {
      const { rows, bytes, dropped } = sizeOf(site) ?? { rows: 0, bytes: 0, dropped: 0 };
      return { rows, bytes, maxBytes, dropped, codes: codes.all(site) as QuarantineReport['codes'] };
    },
    after: (site, code, offset, limit) =>
      (after.all(site, code ?? '', offset, limit) as (Omit<PutAside, 'bot'> & { bot: number })[]).map(
        (row) => ({ ...row, bot: row.bot === 1 }),
      ),
  };
}
