import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Fastify from 'fastify';
import { afterAll, expect, it } from 'vitest';
import { answerError } from './errors';
import { openDatabase } from './storage/database';
import { configurationMigrations } from './storage/migrations/configuration/index';
import { newFolder } from './testing/testServer';

const data = newFolder();
afterAll(() => rmSync(data, { recursive: true, force: true }));

it('answers 507 with what to do when the database has no room, and takes the next write', async () => {
  const database = openDatabase(join(data, 'milepost.db'), configurationMigrations);
  const insert = database.prepare(
    'INSERT INTO sites (id, name, created_at, sample) VALUES (?, ?, 0, 0) RETURNING id',
  );
  const app = Fastify();
  app.setErrorHandler(answerError);
  app.post<{ Body: { id: string; name: string } }>('/', async ({ body }) => insert.all(body.id, body.name));
  const send = (id: string, name: string) =>
    app.inject({ method: 'POST', url: '/', payload: { id, name } }).then((answer) => ({
      status: answer.statusCode,
      retry: answer.headers['retry-after'],
      body: answer.json() as { code?: string; message?: string },
    }));

  // SQLite's own limit fails as a full disk does.
  const { page_count: pages } = database.prepare('PRAGMA page_count').get() as { page_count: number };
  database.exec(`PRAGMA max_page_count = ${pages}`);
  const refused = await send('large', 'x'.repeat(200_000));
  expect([refused.status, refused.retry, refused.body.code]).toEqual([507, '5', 'disk-full']);
  expect(refused.body.message).toContain('Make room on the disk with its data folder');

  database.exec('PRAGMA max_page_count = 100000');
  expect((await send('large', 'x'.repeat(200_000))).status).toBe(200);
  await app.close();
  database.close();
});
