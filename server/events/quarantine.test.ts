import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Demo, QuarantineReplayed, QuarantineReport, StoredEvent, Workspace } from '../../shared/api';
import { quarantineCommand } from '../cli/quarantine';
import { openDatabase } from '../storage/database';
import { eventMigrations } from '../storage/migrations/events/index';
import { newEvent, startTestServer, type TestServer } from '../testing/testServer';

const quarantineBytes = 60_000;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ demoPort: 0, limits: { quarantineBytes } });
});
afterAll(() => server.stop());

async function get<T>(path: string): Promise<T> {
  return (await (await server.call('GET', path)).json()) as T;
}
const report = (site: string) => get<QuarantineReport>(`/api/sites/${site}/quarantine`);
const eventsOf = (site: string) => get<StoredEvent[]>(`/api/sites/${site}/events?limit=1000`);

async function replay(site: string, code?: string): Promise<QuarantineReplayed> {
  const answer = await server.call('POST', `/api/sites/${site}/quarantine/replay`, code ? { code } : {});
  expect(answer.status).toBe(200);
  return (await answer.json()) as QuarantineReplayed;
}

it('counts what it holds by why, lists it, and takes in what fits once its address is allowed', async () => {
  const workspace = await server.makeSite();
  const site = workspace.site.id;
  const sentAt = Date.now() - 3_600_000;
  const moved = [newEvent(site, { created_at: sentAt - 500 }), newEvent(site, { created_at: sentAt - 500 })];
  const bad = { ...newEvent(site), seq: 'x' };
  const answer = await fetch(`${server.url}/e`, {
    method: 'POST',
    headers: { origin: 'https://new.example' },
    body: JSON.stringify({ sent_at: sentAt, attempt: 3, events: [...moved, bad] }),
  });
  expect(answer.status).toBe(202);
  const before = Date.now();
  expect(await report(site)).toMatchObject({
    rows: 3,
    maxBytes: quarantineBytes,
    dropped: 0,
    codes: [
      { code: 'origin', count: 2, reason: expect.stringContaining('https://new.example') },
      { code: 'bad-field', count: 1 },
    ],
  });
  expect(await replay(site)).toEqual({ accepted: 0, duplicates: 0, left: 3 });

  const { ruleSet, revision } = workspace;
  const wider = { ...ruleSet, site: { origins: [...ruleSet.site.origins, 'https://new.example'] } };
  const saved = await server.call('PUT', `/api/sites/${site}/workspace`, wider, {
    'if-match': `"${revision}"`,
  });
  expect(saved.status).toBe(200);
  expect(((await saved.json()) as Workspace).ruleSet.site.origins).toContain('https://new.example');
  expect(await replay(site, 'bad-field')).toEqual({ accepted: 0, duplicates: 0, left: 1 });
  expect(await replay(site)).toEqual({ accepted: 2, duplicates: 0, left: 1 });
  expect(await replay(site)).toEqual({ accepted: 0, duplicates: 0, left: 1 });

  const rows = await eventsOf(site);
  const taken = rows.filter(({ quarantined }) => !quarantined);
  expect(new Set(taken.map(({ event }) => event.id))).toEqual(new Set(moved.map(({ id }) => id)));
  // Of its own time, not of the time when someone pressed the button.
  for (const row of taken) {
    expect(row.receivedAt).toBeLessThanOrEqual(before);
    expect(row.receivedAt - row.happenedAt).toBe(500);
  }
  expect(await report(site)).toMatchObject({ rows: 1, codes: [{ code: 'bad-field' }] });
  const listed = await get<StoredEvent[]>(`/api/sites/${site}/quarantine/events?code=bad-field`);
  expect(listed.map(({ event }) => event.id)).toEqual([bad.id]);
  expect(await get<StoredEvent[]>(`/api/sites/${site}/quarantine/events?code=origin`)).toEqual([]);
});

it('takes in what came before its site was made, once', async () => {
  const early = [newEvent('mp_demoshop00'), newEvent('mp_demoshop00')];
  await server.collect(early, { origin: server.demo! });
  const { ruleSet } = await get<Demo>('/api/demo');
  expect((await server.call('POST', '/api/sites', { name: 'Demo shop', ruleSet })).status).toBe(201);
  expect((await report('mp_demoshop00')).codes).toMatchObject([{ code: 'unknown-site', count: 2 }]);
  // The page sends one of them again meanwhile.
  await server.collect([early[0]], { origin: server.demo! });
  expect(await replay('mp_demoshop00')).toEqual({ accepted: 1, duplicates: 1, left: 0 });
  expect(await eventsOf('mp_demoshop00')).toHaveLength(2);
});

it('holds no more than it may, drops the oldest and counts them, of this site only', async () => {
  const other = (await server.makeSite()).site.id;
  await server.collect([{ ...newEvent(other), seq: 'x' }]);
  const site = (await server.makeSite()).site.id;
  const sent: string[] = [];
  for (let batch = 0; batch < 10; batch += 1) {
    const events = Array.from({ length: 40 }, () => ({ ...newEvent(site), seq: 'x' }));
    sent.push(...events.map(({ id }) => id));
    await server.collect(events);
  }
  const { rows, bytes, dropped } = await report(site);
  expect(bytes).toBeLessThanOrEqual(quarantineBytes);
  expect(rows).toBeGreaterThan(20);
  expect(rows + dropped).toBe(400);
  const kept = (await eventsOf(site)).map(({ event }) => event.id).reverse();
  expect(kept).toEqual(sent.slice(-rows));
  expect(await report(other)).toMatchObject({ rows: 1, dropped: 0 });
});

it('keeps no name of a site that is not here: made up without end, together they have the room of one', async () => {
  await server.collect(Array.from({ length: 200 }, (_, each) => newEvent(`mp_madeup${each}`)));
  const database = openDatabase(join(server.data, 'events.db'), eventMigrations);
  const sizes = database
    .prepare(`SELECT site, bytes, dropped FROM quarantine_sizes WHERE site LIKE 'mp_made%' OR site = ''`)
    .all() as { site: string; bytes: number; dropped: number }[];
  database.close();
  expect(sizes.map(({ site }) => site)).toEqual(['']);
  expect(sizes[0]?.bytes).toBeLessThanOrEqual(quarantineBytes);
  expect(sizes[0]?.dropped).toBeGreaterThan(50);
});

it('is listed and judged again from the command line, with nothing in it that a terminal would obey', async () => {
  const site = (await server.makeSite()).site.id;
  const name = 'buy\u001b[31m\u202e';
  await server.collect([newEvent(site, { name })], { origin: 'https://else.example' });
  const said: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
  const run = (...words: string[]) =>
    quarantineCommand().parseAsync(['node', 'quarantine', ...words, '--url', server.url, '--site', site]);
  await run('list');
  await run('list', '--code', 'origin');
  await run('replay');
  log.mockRestore();
  expect(said[0]).toMatch(/^code .*\norigin +1 .*https:\/\/else\.example/);
  expect(said[1]).toContain('buy[31m ');
  expect(said[2]).toBe('0 taken in, 0 were there already, 1 stay put aside.');
});

it('refuses a code that is none', async () => {
  const site = (await server.makeSite()).site.id;
  const answer = await server.call('POST', `/api/sites/${site}/quarantine/replay`, { code: "' OR 1" });
  expect(answer.status).toBe(400);
  expect((await server.call('GET', '/api/sites/mp_nobody0000/quarantine')).status).toBe(404);
});
