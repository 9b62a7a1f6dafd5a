import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openSiteStore } from '../sites/sqlite';
import { clickRuleSet, newFolder } from '../testing/testServer';
import { openDatabase } from './database';
import { type Migration, NewerDatabaseError } from './migrate';
import { configurationMigrations } from './migrations/configuration/index';
import { eventMigrations } from './migrations/events/index';

const folder = newFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const first: Migration = {
  number: 1,
  sql: "CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('old');",
};
const second: Migration = {
  number: 2,
  sql: "ALTER TABLE notes ADD COLUMN by TEXT NOT NULL DEFAULT 'nobody';",
};

function version(file: string, migrations: readonly Migration[]): number {
  const database = openDatabase(join(folder, file), migrations);
  const { user_version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
  database.close();
  return user_version;
}

it('brings an old file to today’s shape once and keeps what it holds', () => {
  expect(version('a.db', [first])).toBe(1);
  expect(version('a.db', [first, second])).toBe(2);
  expect(version('a.db', [first, second])).toBe(2);
  const database = openDatabase(join(folder, 'a.db'), [first, second]);
  expect(database.prepare('SELECT text, by FROM notes').all()).toEqual([{ text: 'old', by: 'nobody' }]);
  database.close();
});

it('leaves the file as it was when a step fails', () => {
  expect(version('b.db', [first])).toBe(1);
  const broken: Migration = { number: 2, sql: 'CREATE TABLE more (x); INSERT INTO nowhere VALUES (1);' };
  expect(() => version('b.db', [first, broken])).toThrow('nowhere');
  expect(version('b.db', [first])).toBe(1);
  const database = openDatabase(join(folder, 'b.db'), [first]);
  expect(database.prepare("SELECT name FROM sqlite_master WHERE name = 'more'").all()).toEqual([]);
  database.close();
});

it('refuses a file of a newer release and says the way out', () => {
  version('c.db', [first, second]);
  expect(() => version('c.db', [first])).toThrow(NewerDatabaseError);
  expect(() => version('c.db', [first])).toThrow('MILEPOST_DATA');
});

it('numbers the steps without a gap', () => {
  for (const steps of [configurationMigrations, eventMigrations]) {
    expect(steps.map(({ number }) => number)).toEqual(steps.map((_, index) => index + 1));
  }
});

it('writes durably: a log ahead of the file, synced with every commit', () => {
  const database = openDatabase(join(folder, 'd.db'), []);
  expect(database.prepare('PRAGMA journal_mode').get()).toMatchObject({ journal_mode: 'wal' });
  expect(database.prepare('PRAGMA synchronous').get()).toMatchObject({ synchronous: 2 });
  database.close();
});

it('keeps a published version from ever changing', async () => {
  const store = openSiteStore(folder);
  await store.create({ id: 'mp_test000001', name: 'Shop', ruleSet: clickRuleSet() });
  await store.close();
  const database = openDatabase(join(folder, 'milepost.db'), configurationMigrations);
  database.exec(
    "INSERT INTO versions VALUES ('mp_test000001', 1, '', 'h', '{}', '{}', 'code', '', x'00', x'00', 1, '', '{}')",
  );
  expect(() => database.exec("UPDATE versions SET code = 'other'")).toThrow('never changes');
  expect(() => database.exec('DELETE FROM versions')).toThrow('never deleted');
  // With its whole site, which says so first, it may go.
  database.exec("UPDATE sites SET leaving = 1 WHERE id = 'mp_test000001'; DELETE FROM versions");
  expect(database.prepare('SELECT * FROM versions').all()).toEqual([]);
  database.close();
});

it('counts for each rule what the inbox holds already', () => {
  const old = openDatabase(join(folder, 'counted.db'), eventMigrations.slice(0, 2));
  const insert = old.prepare('INSERT INTO inbox VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?)');
  const today = 20_000;
  const add = (offset: number, rule: string, daysAgo: number, bot = 0) => {
    const at = (today - daysAgo) * 86_400_000 + offset;
    insert.run(offset, 'shop', `id-${offset}`, at, at, at, bot, JSON.stringify({ rule }));
  };
  add(1, 'buy', 0);
  add(2, 'buy', 0);
  add(3, 'buy', 5);
  add(4, 'search', 60);
  add(5, 'read', 1, 1);
  add(6, '', 1);
  old.close();
  const database = openDatabase(join(folder, 'counted.db'), eventMigrations);
  expect(database.prepare('SELECT * FROM rules_fired').all()).toEqual([
    {
      site: 'shop',
      rule: 'buy',
      last_at: today * 86_400_000 + 2,
      days: JSON.stringify({ [today - 5]: 1, [today]: 2 }),
    },
    {
      site: 'shop',
      rule: 'search',
      last_at: (today - 60) * 86_400_000 + 4,
      days: JSON.stringify({ [today - 60]: 1 }),
    },
  ]);
  database.close();
});
