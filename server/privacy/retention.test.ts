import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openEventStore } from '../events/sqlite';
import type { Row } from '../events/storage';
import { openDatabase } from '../storage/database';
import { eventMigrations } from '../storage/migrations/events/index';
import { newEvent, newFolder } from '../testing/testServer';
import { retain } from './retention';

const folder = newFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const site = 'mp_kept0000001';

function arrival(receivedAt: number, release?: number): Row {
  const event = newEvent(site);
  const times = { receivedAt, happenedAt: receivedAt, sentAt: receivedAt };
  return {
    accept: { site, id: event.id, ...times, attempt: 1, bot: false, event },
    ...(release !== undefined && { release }),
  };
}

it('counts the age of what was put aside from when it came, however late it is taken in', async () => {
  const store = openEventStore(folder);
  // Two that came long ago, one of them put aside until now; then one of today.
  const rejected = newEvent(site);
  const aside = {
    site,
    id: rejected.id,
    code: 'origin',
    reason: 'Elsewhere.',
    sentAt: 150,
    attempt: 1,
    bot: false,
  };
  await store.append([
    arrival(100),
    { reject: { ...aside, receivedAt: 150, event: JSON.stringify(rejected) } },
    arrival(900),
  ]);
  expect(await store.append([arrival(150, 2)])).toEqual(['stored']);
  const database = openDatabase(join(folder, 'events.db'), eventMigrations);
  const kept = () =>
    database.prepare('SELECT received_at AS at FROM inbox ORDER BY offset').all() as { at: number }[];
  expect(kept()).toEqual([{ at: 100 }, { at: 900 }, { at: 150 }]);

  const gone = await retain(database, site, 500, new AbortController().signal);
  expect(gone).toMatchObject({ events: 2, quarantined: 0 });
  expect(kept()).toEqual([{ at: 900 }]);
  expect(database.prepare('SELECT count(*) AS n FROM replayed').get()).toMatchObject({ n: 0 });
  // Nothing is left to look for again.
  expect(await retain(database, site, 500, new AbortController().signal)).toMatchObject({ events: 0 });
  database.close();
  await store.close();
});

it('takes in again at a place whose event is gone', async () => {
  const other = newFolder();
  const first = openEventStore(other);
  await first.append([arrival(100, 7)]);
  await first.close();
  const database = openDatabase(join(other, 'events.db'), eventMigrations);
  await retain(database, site, 500, new AbortController().signal);
  database.close();
  // Empty again, it counts from the beginning.
  const second = openEventStore(other);
  expect(await second.append([arrival(600, 8)])).toEqual(['stored']);
  await second.close();
  rmSync(other, { recursive: true, force: true });
});

it('keeps no place of an event that went with its site', async () => {
  const other = newFolder();
  const store = openEventStore(other);
  await store.append([arrival(100, 7)]);
  await store.forget(site);
  await store.close();
  const database = openDatabase(join(other, 'events.db'), eventMigrations);
  expect(database.prepare('SELECT count(*) AS n FROM replayed').get()).toMatchObject({ n: 0 });
  database.close();
  rmSync(other, { recursive: true, force: true });
});
