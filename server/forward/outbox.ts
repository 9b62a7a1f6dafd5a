/** The outbox in `events.db`: its rows are made in the transaction that stores the event, so that neither is without the other. */

import type { MilepostEvent } from '../../shared/event';
import type { Delivery } from '../../shared/forwarding/types';
import type { Arrival } from '../events/storage';
import type { Database } from '../storage/database';
import { together } from '../storage/together';
import { type LogFilter, openLog, type Settled } from './log';

/** Browsers that say more than this say it to be noticed. */
const maxUserAgent = 512;
/** Lines of the log, and dead letters. */
export const keptDays = 30;
const dayMs = 86_400_000;

export interface Taken {
  /** Of the outbox. */
  id: number;
  /** This one included. */
  tries: number;
  addedAt: number;
  happenedAt: number;
  userAgent: string | undefined;
  event: MilepostEvent;
}

export interface Outbox {
  /** Leases events that are due, the longest waiting first. Each taken one counts as tried, so that a crash on the way counts too. */
  take(site: string, destination: string, limit: number, now: number, leaseMs: number): Taken[];
  /** Gives back what was taken and not tried after all. */
  giveBack(ids: readonly number[]): void;
  settle(site: string, destination: string, settled: readonly Settled[], now: number): void;
  /** When the next event of a destination is due; undefined: none waits. */
  dueAt(site: string, destination: string): number | undefined;
  counts(site: string, destination: string): { waiting: number; dead: number };
  log(site: string, destination: string, filter: LogFilter): Delivery[];
  /** Dead letters wait again, with all tries before them: those of the log's lines `ids`, or all. How many. */
  replay(site: string, destination: string, ids: readonly number[] | undefined, now: number): number;
  /** Forgets old lines and old dead letters; gives up what has waited for longer than `maxAgeMs`. */
  prune(now: number, maxAgeMs: number): void;
}

/** What the store of events adds within its transaction. */
export interface OutboxWriter {
  add(arrival: Arrival, offset: number, destinations: readonly string[]): void;
}

/** Leases of a process that is gone end here: one process has the file. */
export function openOutbox(database: Database): Outbox & OutboxWriter {
  const log = openLog(database);
  database.exec('UPDATE outbox SET leased_until = 0 WHERE leased_until > 0');
  const insert = database.prepare(
    `INSERT OR IGNORE INTO outbox (site, destination, event, state, added_at, due_at, leased_until, tries, user_agent)
     VALUES (?, ?, ?, 'waiting', ?, ?, 0, 0, ?)`,
  );
  const find = database.prepare(
    `SELECT outbox.id, outbox.tries, outbox.added_at, outbox.user_agent, inbox.happened_at, inbox.event
     FROM outbox JOIN inbox ON inbox.offset = outbox.event
     WHERE outbox.site = ? AND outbox.destination = ? AND outbox.state = 'waiting' AND outbox.due_at <= ?
       AND outbox.leased_until <= ?
     ORDER BY outbox.due_at, outbox.id LIMIT ?`,
  );
  const lease = database.prepare('UPDATE outbox SET leased_until = ?, tries = tries + 1 WHERE id = ?');
  const release = database.prepare(
    'UPDATE outbox SET leased_until = 0, tries = max(0, tries - 1) WHERE id = ?',
  );
  const remove = database.prepare('DELETE FROM outbox WHERE id = ?');
  const postpone = database.prepare('UPDATE outbox SET leased_until = 0, due_at = ? WHERE id = ?');
  const bury = database.prepare("UPDATE outbox SET leased_until = 0, state = 'dead' WHERE id = ?");
  const earliest = database.prepare(
    `SELECT max(due_at, leased_until) AS at FROM outbox
     WHERE site = ? AND destination = ? AND state = 'waiting' ORDER BY due_at LIMIT 1`,
  );
  const count = database.prepare(
    'SELECT state, count(*) AS count FROM outbox WHERE site = ? AND destination = ? GROUP BY state',
  );
  const reviveAll = database.prepare(
    `UPDATE outbox SET state = 'waiting', tries = 0, due_at = ?, added_at = ?
     WHERE site = ? AND destination = ? AND state = 'dead'`,
  );
  const reviveOne = database.prepare(
    `UPDATE outbox SET state = 'waiting', tries = 0, due_at = ?, added_at = ?
     WHERE site = ? AND destination = ? AND state = 'dead'
       AND id = (SELECT outbox FROM deliveries WHERE id = ? AND site = ? AND destination = ?)`,
  );
  const old = database.prepare(
    `SELECT outbox.id, outbox.site, outbox.destination, outbox.tries, inbox.event
     FROM outbox LEFT JOIN inbox ON inbox.offset = outbox.event
     WHERE state = 'waiting' AND added_at < ? AND leased_until <= ? LIMIT 1000`,
  );
  const forgetDead = database.prepare("DELETE FROM outbox WHERE state = 'dead' AND added_at < ?");

  return {
    add({ site, receivedAt, userAgent, event }, offset, destinations) {
      // What came anonymously is kept without what tells one browser from another.
      const agent = event.flags.includes('anonymous') ? null : (userAgent?.slice(0, maxUserAgent) ?? null);
      for (const destination of destinations)
        insert.run(site, destination, offset, receivedAt, receivedAt, agent);
    },
    take(site, destination, limit, now, leaseMs) {
      return together(database, () => {
        const rows = find.all(site, destination, now, now, limit) as {
          id: number;
          tries: number;
          added_at: number;
          user_agent: string | null;
          happened_at: number;
          event: string;
        }[];
        for (const { id } of rows) lease.run(now + leaseMs, id);
        return rows.map((row) => ({
          id: row.id,
          tries: row.tries + 1,
          addedAt: row.added_at,
          happenedAt: row.happened_at,
          userAgent: row.user_agent ?? undefined,
          event: JSON.parse(row.event) as MilepostEvent,
        }));
      });
    },
    giveBack(ids) {
      if (ids.length > 0) together(database, () => ids.forEach((id) => void release.run(id)));
    },
    settle(site, destination, settled, now) {
      if (settled.length === 0) return;
      together(database, () => {
        for (const each of settled) {
          if (each.outcome === 'done') remove.run(each.row.id);
          else if (each.outcome === 'retry') postpone.run(now + (each.waitMs ?? 0), each.row.id);
          else if (each.outcome === 'dead') bury.run(each.row.id);
          log.write(site, destination, each, now);
        }
      });
    },
    dueAt(site, destination) {
      return (earliest.get(site, destination) as { at: number } | undefined)?.at;
    },
    counts(site, destination) {
      const rows = count.all(site, destination) as { state: string; count: number }[];
      const of = (state: string) => rows.find((row) => row.state === state)?.count ?? 0;
      return { waiting: of('waiting'), dead: of('dead') };
    },
    log: log.lines,
    replay(site, destination, ids, now) {
      return together(database, () => {
        if (!ids) return reviveAll.run(now, now, site, destination).changes;
        let revived = 0;
        for (const id of ids)
          revived += reviveOne.run(now, now, site, destination, id, site, destination).changes;
        return revived;
      });
    },
    prune(now, maxAgeMs) {
      together(database, () => {
        for (const row of old.all(now - maxAgeMs, now) as {
          id: number;
          site: string;
          destination: string;
          tries: number;
          event: string | null;
        }[]) {
          // Whom it was about has been erased: nothing is left to send.
          if (row.event === null) {
            remove.run(row.id);
            continue;
          }
          bury.run(row.id);
          const reason = row.tries > 0 ? 'tries' : 'switched-off';
          const event = JSON.parse(row.event) as MilepostEvent;
          const settled: Settled = {
            row: { ...row, event },
            outcome: 'dead',
            sentAs: '',
            status: null,
            reason,
            said: '',
          };
          log.write(row.site, row.destination, settled, now);
        }
        log.forget(now - keptDays * dayMs);
        forgetDead.run(now - keptDays * dayMs);
      });
    },
  };
}
