/** The inbox in SQLite: hand-written statements, because this is the collector's hot path. */
import { join } from 'node:path';
import type { StoredEvent } from '../../shared/api';
import type { MilepostEvent } from '../../shared/event';
import { openOutbox } from '../forward/outbox';
import { openDatabase } from '../storage/database';
import { createFuse, type StorageDoor } from '../storage/door';
import { eventMigrations } from '../storage/migrations/events/index';
import { together } from '../storage/together';
import { openDelivery } from './delivery';
import { displayable } from './displayable';
import { defaultLimits } from './limits';
import { openQuality } from './quality';
import { openQuarantine } from './quarantine';
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

export interface EventStoreOptions {
  /** Default: nowhere. */
  forwardedTo?: ForwardedTo;
  /** Of what is put aside of one site. */
  quarantineBytes?: number;
  door?: StorageDoor;
}

const nowhere: ForwardedTo = () => [];

/** Whoever refers to an offset: a row that is gone must not lend its number to another. */
const knownOffsets = [
  'SELECT max(offset) FROM inbox',
  'SELECT max(offset) FROM quarantine',
  'SELECT max(event) FROM outbox',
  'SELECT offset FROM delivery_cursor',
  'SELECT offset FROM quality_cursor',
];

/** Opens `events.db` in `folder`. One process writes it: offsets are counted in memory. */
export function openEventStore(folder: string, options: EventStoreOptions = {}): EventStore {
  const { forwardedTo = nowhere, quarantineBytes = defaultLimits.quarantineBytes, door } = options;
  const database = openDatabase(join(folder, 'events.db'), eventMigrations);
  const accept = database.prepare('INSERT OR IGNORE INTO inbox VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const replay = database.prepare('INSERT INTO replayed VALUES (?, ?, ?)');
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
    .prepare(`SELECT max(${knownOffsets.map((each) => `coalesce((${each}), 0)`).join(', ')}) AS last`)
    .get() as { last: number };
  const forgetting = [
    'inbox',
    'quarantine',
    'quarantine_sizes',
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
  const fuse = createFuse(door);
  const delivery = openDelivery(database, fuse);
  const quality = openQuality(database);
  const quarantine = openQuarantine(database, quarantineBytes);
  let lastOffset = last.last;

  function insert(row: Row, offset: number): boolean {
    if ('accept' in row) {
      if (row.release !== undefined) quarantine.take(row.release);
      const { site, id, receivedAt, happenedAt, sentAt, attempt, bot, event } = row.accept;
      const check = targetCheckOf(event);
      // A crawler's page is no visitor's page.
      if (check) return bot || checks.add(site, id, receivedAt, check);
      const text = JSON.stringify(event);
      const stored =
        accept.run(offset, site, id, receivedAt, happenedAt, sentAt, attempt, bot ? 1 : 0, text).changes > 0;
      if (stored) {
        if (row.release !== undefined) replay.run(offset, site, receivedAt);
        const destinations = forwardedTo(row.accept);
        if (destinations.length > 0) outbox.add(row.accept, offset, destinations);
      }
      return stored;
    }
    return quarantine.add(row.reject, offset);
  }

  return {
    outbox,
    async append(rows) {
      fuse.check();
      let offset = lastOffset;
      const [outcomes, counted] = together(
        database,
        () => {
          const stored: Arrival[] = [];
          const grown = new Set<string>();
          const became = rows.map((row): Outcome => {
            if (!insert(row, offset + 1)) return 'duplicate';
            offset += 1;
            if ('accept' in row) stored.push(row.accept);
            else grown.add(row.reject.site);
            return 'stored';
          });
          quarantine.trim(grown);
          return [became, fired.add(stored)] as const;
        },
        fuse,
      );
      counted();
      lastOffset = offset;
      return outcomes;
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
      fuse.check();
      delivery.drop(drops);
    },
    async delivery(site, now, graceMs) {
      return delivery.report(site, now, graceMs);
    },
    async quality(site, now) {
      return quality.report(site, now);
    },
    async quarantine(site) {
      return quarantine.report(site);
    },
    async putAside(site, code, offset, limit) {
      return quarantine.after(site, code, offset, limit);
    },
    async forget(site) {
      together(
        database,
        () => {
          for (const taking of forgetting) taking.run(site);
        },
        fuse,
      );
      fired.forget(site);
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
