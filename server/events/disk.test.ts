/** A disk that fails for real: the process may write files of a few hundred KB only, so SQLite meets an error of write(2). */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Workspace } from '../../shared/api';
import { packageFolder } from '../config';
import { buildStale } from '../prepare/buildStale';
import { openDatabase } from '../storage/database';
import { eventMigrations } from '../storage/migrations/events/index';
import { clickRuleSet, newEvent, newFolder } from '../testing/testServer';

const data = newFolder();
beforeAll(() => buildStale('server'), 120_000);
afterAll(() => rmSync(data, { recursive: true, force: true }));

it('acknowledges nothing after a write failed, and ends with an error', async () => {
  const file = join(packageFolder, 'dist/server/milepost.js');
  const serve = `ulimit -f 1500; exec "${process.execPath}" "${file}" serve --no-demo --port 0 --data "${data}"`;
  const child = spawn('bash', ['-c', serve], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  let said = '';
  child.stderr.on('data', (part) => {
    said += String(part);
  });
  let url = '';
  for await (const part of child.stdout) {
    url = /http:\/\/localhost:\d+/.exec(String(part))?.[0] ?? url;
    if (url) break;
  }
  const post = (path: string, body: unknown) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify(body),
    });
  const made = (await (await post('/api/sites', { name: 'x', ruleSet: clickRuleSet() })).json()) as Workspace;
  const site = made.site.id;
  const acknowledged: string[] = [];
  let refusal: Response | undefined;
  for (let batch = 0; batch < 200 && !refusal; batch += 1) {
    const events = Array.from({ length: 50 }, () => newEvent(site));
    // As a server: a page's origin would be put aside.
    const answer = await fetch(`${url}/e`, {
      method: 'POST',
      body: JSON.stringify({ sent_at: Date.now(), attempt: 1, events }),
    });
    if (answer.status === 202) acknowledged.push(...events.map(({ id }) => id));
    else refusal = answer;
  }
  expect([refusal?.status, refusal?.headers.get('retry-after')]).toEqual([503, '5']);
  // Or the page's script could not read when to try again.
  expect(refusal?.headers.get('access-control-expose-headers')).toBe('Retry-After');
  expect(await ended).toEqual([1, null]);
  expect(said).toContain('can no longer be written');

  const database = openDatabase(join(data, 'events.db'), eventMigrations);
  const kept = new Set(
    (database.prepare('SELECT id FROM inbox').all() as { id: string }[]).map(({ id }) => id),
  );
  database.close();
  expect(acknowledged.length).toBeGreaterThan(0);
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
}, 60_000);
