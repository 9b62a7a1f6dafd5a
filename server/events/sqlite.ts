/** The inbox in SQLite: hand-written statements, because this is the collector's hot path. */
import { join } from 'node:path';
import type { StoredEvent } from '../../shared/api';
import type { MilepostEvent } from '../../shared/event';
import { openOutbox } from '../forward/outbox';
import { openDatabase } from '../storage/database';
import { eventMigrations } from '../storage/migrations/events/index';
import { openDelivery } from './delivery';
import { displayable } from './displayable';
import { openQuality } from './quality';
import { openRulesFired } from './rulesFired';
import type { Arrival, EventStore, ForwardedTo, Outcome, Row } from './storage';
import { openTargetChecks, targetCheckOf } from './targetChecks';

interface StoredRow {
  offset: number;
  received_at: number;
  happened_at: number;
  bot: number;
  event: string;
  code: string | null;
  reason: string | null;
}

const columns = 'offset, received_at, happened_at, bot, event, NULL AS code, NULL AS reason';
const asideColumns = 'offset, received_at, received_at AS happened_at, bot, event, code, reason';

const nowhere: ForwardedTo = () => [];

/** Opens `events.db` in `folder`. One process writes it: offsets are counted in memory. */
export function openEventStore(folder: string, forwardedTo = nowhere): EventStore {
  const database = openDatabase(join(folder, 'events.db'), eventMigrations);
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const accept = database.prepare('INSERT OR IGNORE INTO inbox VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const reject = database.prepare('INSERT OR IGNORE INTO quarantine VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const newest = database.prepare(
    `SELECT * FROM (SELECT ${columns} FROM inbox WHERE site = ? ORDER BY offset DESC LIMIT ?)
     UNION ALL
     SELECT * FROM (SELECT ${asideColumns} FROM quarantine WHERE site = ? ORDER BY offset DESC LIMIT ?)
     ORDER BY offset DESC LIMIT ?`,
  );
  const after = database.prepare(
    `SELECT * FROM (SELECT ${columns} FROM inbox WHERE site = ? AND offset > ? ORDER BY offset LIMIT ?)
     UNION ALL
     SELECT * FROM (SELECT ${asideColumns} FROM quarantine WHERE site = ? AND offset > ? ORDER BY offset LIMIT ?)
     ORDER BY offset LIMIT ?`,
  );
  const last = database
    .prepare(
      'SELECT max(coalesce((SELECT max(offset) FROM inbox), 0), coalesce((SELECT max(offset) FROM quarantine), 0)) AS last',
    )
    .get() as { last: number };
  const forgetting = [
    'inbox',
    'quarantine',
    'target_checks',
    'rules_fired',
    'outbox',
    'deliveries',
    'delivery_pages',
    'delivery_drops',
    'quality_days',
  ].map((table) => database.prepare(`DELETE FROM ${table} WHERE site = ?`));
  const checks = openTargetChecks(database);
  const fired = openRulesFired(database);
  const outbox = openOutbox(database);
  const delivery = openDelivery(database);
  const quality = openQuality(database);
  let lastOffset = last.last;

  function insert(row: Row, offset: number): boolean {
    if ('accept' in row) {
      const { site, id, receivedAt, happenedAt, sentAt, attempt, bot, event } = row.accept;
      const check = targetCheckOf(event);
      // A crawler's page is no visitor's page.
      if (check) return bot || checks.add(site, id, receivedAt, check);
      const text = JSON.stringify(event);
      const stored =
        accept.run(offset, site, id, receivedAt, happenedAt, sentAt, attempt, bot ? 1 : 0, text).changes > 0;
      if (stored) {
        const destinations = forwardedTo(row.accept);
        if (destinations.length > 0) outbox.add(row.accept, offset, destinations);
      }
      return stored;
    }
    const { site, id, code, reason, receivedAt, sentAt, attempt, bot, event } = row.reject;
    return (
      reject.run(offset, site, id, code, reason, receivedAt, sentAt, attempt, bot ? 1 : 0, event).changes > 0
    );
  }

  return {
    outbox,
    async append(rows) {
      let offset = lastOffset;
      begin.run();
      try {
        const stored: Arrival[] = [];
        const outcomes = rows.map((row): Outcome => {
          if (!insert(row, offset + 1)) return 'duplicate';
          offset += 1;
          if ('accept' in row) stored.push(row.accept);
          return 'stored';
        });
        const counted = fired.add(stored);
        commit.run();
        counted();
        lastOffset = offset;
        return outcomes;
      } catch (error) {
        // SQLite has rolled back by itself after a full disk or an I/O error; then there is nothing left to roll back.
        if (database.inTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    async newest(site, limit) {
      return (newest.all(site, limit, site, limit, limit) as StoredRow[]).map(toStoredEvent);
    },
    async after(site, offset, limit) {
      return (after.all(site, offset, limit, site, offset, limit, limit) as StoredRow[]).map(toStoredEvent);
    },
    async targetReports(site, now) {
      return checks.reports(site, now);
    },
    async rulesSeen(site, now) {
      return fired.seen(site, now);
    },
    async drop(drops) {
      delivery.drop(drops);
    },
    async delivery(site, now, graceMs) {
      return delivery.report(site, now, graceMs);
    },
    async quality(site, now) {
      return quality.report(site, now);
    },
    async forget(site) {
      begin.run();
      try {
        for (const taking of forgetting) taking.run(site);
        commit.run();
        fired.forget(site);
      } catch (error) {
        if (database.inTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    async lastOffset() {
      return lastOffset;
    },
    close() {
      database.close();
    },
  };
}

function toStoredEvent(row: StoredRow): StoredEvent {
  return {
    offset: row.offset,
    receivedAt: row.received_at,
    happenedAt: row.happened_at,
    bot: row.bot === 1,
    ...(row.code === null
      ? { event: JSON.parse(row.event) as MilepostEvent }
      : {
          event: displayable(JSON.parse(row.event)),
          quarantined: { code: row.code, reason: row.reason ?? '' },
        }),
  };
}
