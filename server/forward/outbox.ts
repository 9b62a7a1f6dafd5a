/** The outbox in `events.db`: its rows are made in the transaction that stores the event, so that neither is without the other. */

import type { MilepostEvent } from '../../shared/event';
import type { Delivery, DeliveryOutcome } from '../../shared/forwarding/types';
import type { Arrival } from '../events/storage';
import type { Database } from '../storage/database';

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

/** What became of one event at one try. `waitMs`: of a retry, from now on. */
export interface Settled {
  row: Pick<Taken, 'id' | 'tries'> & { event: Pick<MilepostEvent, 'id' | 'name'> };
  outcome: DeliveryOutcome;
  sentAs: string;
  status: number | null;
  reason: string;
  said: string;
  waitMs?: number;
}

export interface LogFilter {
  outcome?: DeliveryOutcome;
  /** Part of an event's name, or its id. */
  event?: string;
  before?: number;
  limit: number;
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

interface LogRow extends Omit<Delivery, 'eventId' | 'sentAs' | 'canReplay'> {
  event_id: string;
  sent_as: string;
  dead: number;
}

/** Leases of a process that is gone end here: one process has the file. */
export function openOutbox(database: Database): Outbox & OutboxWriter {
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
  const write = database.prepare(
    `INSERT INTO deliveries (site, destination, outbox, event_id, name, sent_as, at, outcome, try, status, reason, said)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const earliest = database.prepare(
    `SELECT max(due_at, leased_until) AS at FROM outbox
     WHERE site = ? AND destination = ? AND state = 'waiting' ORDER BY due_at LIMIT 1`,
  );
  const count = database.prepare(
    'SELECT state, count(*) AS count FROM outbox WHERE site = ? AND destination = ? GROUP BY state',
  );
  const read = database.prepare(
    `SELECT deliveries.id, at, outcome, event_id, name, sent_as, try, status, reason, said,
       outcome = 'dead' AND EXISTS (SELECT 1 FROM outbox WHERE outbox.id = deliveries.outbox AND state = 'dead') AS dead
     FROM deliveries
     WHERE site = ? AND destination = ? AND deliveries.id < ? AND (? = '' OR outcome = ?)
       AND (? = '' OR event_id = ? OR instr(lower(name), lower(?)) > 0)
     ORDER BY deliveries.id DESC LIMIT ?`,
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
  const forgetLines = database.prepare('DELETE FROM deliveries WHERE at < ?');
  const forgetDead = database.prepare("DELETE FROM outbox WHERE state = 'dead' AND added_at < ?");

  /** Calls are synchronous, so that no transaction of the collector can be open meanwhile. */
  function together<T>(work: () => T): T {
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  function line(site: string, destination: string, settled: Settled, now: number): void {
    const { row, sentAs, outcome, status, reason, said } = settled;
    const { id, name } = row.event;
    write.run(site, destination, row.id, id, name, sentAs, now, outcome, row.tries, status, reason, said);
  }

  return {
    add({ site, receivedAt, userAgent }, offset, destinations) {
      const agent = userAgent?.slice(0, maxUserAgent) ?? null;
      for (const destination of destinations)
        insert.run(site, destination, offset, receivedAt, receivedAt, agent);
    },
    take(site, destination, limit, now, leaseMs) {
      return together(() => {
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
      if (ids.length > 0) together(() => ids.forEach((id) => void release.run(id)));
    },
    settle(site, destination, settled, now) {
      if (settled.length === 0) return;
      together(() => {
        for (const each of settled) {
          if (each.outcome === 'done') remove.run(each.row.id);
          else if (each.outcome === 'retry') postpone.run(now + (each.waitMs ?? 0), each.row.id);
          else if (each.outcome === 'dead') bury.run(each.row.id);
          line(site, destination, each, now);
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
    log(site, destination, { outcome = '', event = '', before = Number.MAX_SAFE_INTEGER, limit }) {
      const rows = read.all(site, destination, before, outcome, outcome, event, event, event, limit);
      return (rows as LogRow[]).map(({ event_id: eventId, sent_as: sentAs, dead, ...rest }) => ({
        ...rest,
        eventId,
        sentAs,
        canReplay: dead === 1,
      }));
    },
    replay(site, destination, ids, now) {
      return together(() => {
        if (!ids) return reviveAll.run(now, now, site, destination).changes;
        let revived = 0;
        for (const id of ids)
          revived += reviveOne.run(now, now, site, destination, id, site, destination).changes;
        return revived;
      });
    },
    prune(now, maxAgeMs) {
      together(() => {
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
          line(row.site, row.destination, settled, now);
        }
        forgetLines.run(now - keptDays * dayMs);
        forgetDead.run(now - keptDays * dayMs);
      });
    },
  };
}
