/** Erasure and retention on a database of many rows, each proved by a search of every byte. */
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { erase } from '../../../server/privacy/erase';
import { retain } from '../../../server/privacy/retention';
import { searchFolder } from '../../../server/privacy/scan';
import { openDatabase } from '../../../server/storage/database';
import { eventMigrations } from '../../../server/storage/migrations/events/index';
import { newEvent, newFolder, newId } from '../../../server/testing/testServer';
import type { ErasureReport } from '../../../shared/privacy/types';

export interface Erased {
  rows: number;
  bytes: number;
  erasure: ErasureReport;
  erasureMs: number;
  /** Retention of half of the rows. */
  deleted: number;
  retentionMs: number;
  /** How often one of a thousand deleted rows was found afterwards. */
  found: number;
  /** The longest that the process did nothing else meanwhile. */
  longestStepMs: number;
}

const site = 'mp_erasure001';
const dayMs = 86_400_000;

/** `rows` events of `rows / 20` visitors over two years; a tenth of them forwarded and logged. */
export async function measureErasure(rows: number): Promise<Erased> {
  const folder = newFolder();
  const database = openDatabase(join(folder, 'events.db'), eventMigrations);
  const never = new AbortController().signal;
  try {
    const now = Date.now();
    const visitors = Array.from({ length: Math.ceil(rows / 20) }, newId);
    const person = visitors[7]!;
    fill(database, rows, visitors, (place) => now - 2 * 365 * dayMs * (1 - place / rows));
    const { size: bytes } = statSync(join(folder, 'events.db'));
    const steps = watchSteps();
    let started = performance.now();
    const erasure = await erase(database, folder, site, { visitorId: person }, never);
    const erasureMs = performance.now() - started;
    const old = database.prepare('SELECT id FROM inbox ORDER BY offset LIMIT 1000').all() as { id: string }[];
    started = performance.now();
    const gone = await retain(database, site, now - 365 * dayMs, never);
    const retentionMs = performance.now() - started;
    const longestStepMs = steps();
    const { found } = await searchFolder(
      folder,
      old.filter((_, place) => place % 50 === 0).map(({ id }) => id),
    );
    return {
      rows,
      bytes,
      erasure,
      erasureMs,
      deleted: gone.events,
      retentionMs,
      found: found.reduce((sum, { times }) => sum + times, 0),
      longestStepMs,
    };
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function fill(
  database: ReturnType<typeof openDatabase>,
  rows: number,
  visitors: readonly string[],
  timeOf: (place: number) => number,
): void {
  const accept = database.prepare('INSERT INTO inbox VALUES (?, ?, ?, ?, ?, ?, 1, 0, ?)');
  const log = database.prepare(
    `INSERT INTO deliveries (site, destination, outbox, event_id, name, sent_as, at, outcome, try, status, reason, said)
     VALUES (?, 'hook', 0, ?, 'add_to_cart', 'add_to_cart', ?, 'done', 1, 200, '', '')`,
  );
  const wait = database.prepare(
    `INSERT INTO outbox (site, destination, event, state, added_at, due_at, leased_until, tries, user_agent)
     VALUES (?, 'hook', ?, 'waiting', ?, ?, 0, 0, NULL)`,
  );
  database.exec('PRAGMA synchronous = OFF');
  for (let from = 0; from < rows; from += 20_000) {
    database.exec('BEGIN');
    for (let place = from; place < Math.min(rows, from + 20_000); place += 1) {
      const event = newEvent(site, { visitor_id: visitors[place % visitors.length]! });
      const at = Math.round(timeOf(place));
      accept.run(place + 1, site, event.id, at, at, at, JSON.stringify(event));
      if (place % 10 === 7) log.run(site, event.id, at);
      if (place % 100 === 7) wait.run(site, place + 1, at, at);
    }
    database.exec('COMMIT');
  }
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

/** How long the loop was busy at most. */
function watchSteps(): () => number {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 5);
    last = now;
  }, 5);
  return () => {
    clearInterval(timer);
    return longest;
  };
}
