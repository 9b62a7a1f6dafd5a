import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { Version } from '../../shared/api';
import { openDatabase } from '../storage/database';
import { configurationMigrations } from '../storage/migrations/configuration/index';
import { clickRuleSet, startTestServer, type TestServer } from '../testing/testServer';

vi.setConfig({ testTimeout: 30_000 });

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
afterEach(() => vi.restoreAllMocks());

/** One byte of what is stored, turned into another. */
function flip(column: 'code' | 'gzip' | 'brotli', hash: string): void {
  const database = openDatabase(join(server.data, 'milepost.db'), configurationMigrations);
  // The database itself refuses to: a disk does not ask it.
  const guards = database.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'versions'",
  );
  for (const { name } of guards.all() as { name: string }[]) database.exec(`DROP TRIGGER "${name}"`);
  const [row] = database.prepare(`SELECT ${column} AS held FROM versions WHERE hash = ?`).all(hash) as {
    held: string | Buffer;
  }[];
  if (!row) throw new Error('There is no such version.');
  const bytes = Buffer.from(row.held);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  database
    .prepare(`UPDATE versions SET ${column} = ? WHERE hash = ?`)
    .run(column === 'code' ? bytes.toString() : bytes, hash);
  database.close();
}

it('serves no version in which a byte was changed, but the last good one', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { site } = await server.makeSite();
  const versions: Version[] = [];
  for (const name of ['One', 'Two', 'Three', 'Four']) {
    const revision = versions.length + 1;
    if (revision > 1)
      await server.call(
        'PUT',
        `/api/sites/${site.id}/workspace`,
        { ...clickRuleSet(name), targets: [{ id: 'add-button', selector: `#add-${name}` }] },
        { 'if-match': `"${revision - 1}"` },
      );
    const published = await server.call('POST', `/api/sites/${site.id}/versions`, { revision, note: '' });
    expect(published.status).toBe(201);
    versions.push((await published.json()) as Version);
  }
  const columns = ['code', 'gzip', 'brotli'] as const;
  columns.forEach((column, at) => {
    flip(column, versions[at + 1]?.hash ?? '');
  });
  const served = await (await fetch(`${server.url}/c/${site.id}.js`)).text();
  expect(createHash('sha256').update(served).digest('hex')).toBe(versions[0]?.hash);
  for (const { hash } of versions.slice(1))
    expect((await fetch(`${server.url}/c/${site.id}/${hash}.js`)).status).toBe(404);
  expect((await fetch(`${server.url}/c/${site.id}/${versions[0]?.hash}.js`)).status).toBe(200);
  // Each is said once.
  expect(log.mock.calls.map(([line]) => String(line))).toHaveLength(3);
});
