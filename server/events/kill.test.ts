/**
 * Twenty times `kill -9` of the built server under load. This process is the ledger: it knows which events were acknowledged,
 * sends again what was not, as a page does, and at the end compares with what the database holds.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Workspace } from '../../shared/api';
import type { BatchAnswer, MilepostEvent } from '../../shared/event';
import { packageFolder } from '../config';
import { buildStale } from '../prepare/buildStale';
import { openDatabase } from '../storage/database';
import { eventMigrations } from '../storage/migrations/events/index';
import { clickRuleSet, newEvent, newFolder } from '../testing/testServer';

const kills = 20;
const senders = 128;
const minInFlight = 100;
/** Before each kill, so that there is something to lose. */
const acknowledgedPerRound = 200;

const data = newFolder();
const agent = new Agent({ keepAlive: true, maxSockets: senders });
/** Acknowledged ids: accepted or duplicate both say that the event is kept. */
const acknowledged = new Set<string>();
/** Sent, and not answered: the page keeps them and sends them again. */
const unanswered = new Map<string, MilepostEvent>();
let inFlight = 0;
let port = 0;
let site = '';
let child: ChildProcess | undefined;

beforeAll(() => buildStale('server'), 120_000);
afterAll(async () => {
  child?.kill('SIGKILL');
  agent.destroy();
  rmSync(data, { recursive: true, force: true });
});

async function startServer(): Promise<void> {
  const file = join(packageFolder, 'dist/server/milepost.js');
  const args = [file, 'serve', '--no-demo', '--data', data, '--port', String(port)];
  const started = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  child = started;
  let said = '';
  for await (const chunk of started.stdout) {
    said += String(chunk);
    const url = /http:\/\/localhost:(\d+)/.exec(said);
    if (!url) continue;
    port = Number(url[1]);
    return;
  }
  throw new Error(`The server ended before it listened: ${said}`);
}

async function makeSite(): Promise<string> {
  const origin = `http://localhost:${port}`;
  const headers = { 'content-type': 'application/json', origin };
  const body = JSON.stringify({ name: 'Shop', ruleSet: clickRuleSet() });
  const answer = await fetch(`${origin}/api/sites`, { method: 'POST', headers, body });
  return ((await answer.json()) as Workspace).site.id;
}

/** Sends one event; resolves once it is answered or the connection is gone. */
function send(event: MilepostEvent, attempt: number): Promise<void> {
  unanswered.set(event.id, event);
  inFlight += 1;
  return new Promise<void>((resolve) => {
    const sending = request({ port, host: '127.0.0.1', path: '/e', method: 'POST', agent }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      answer.on('end', () => {
        if (answer.statusCode === 202) acknowledge(JSON.parse(text) as BatchAnswer);
        resolve();
      });
      answer.on('error', () => resolve());
    });
    sending.on('error', () => resolve());
    sending.end(JSON.stringify({ sent_at: Date.now(), attempt, events: [event] }));
  }).finally(() => {
    inFlight -= 1;
  });
}

function acknowledge({ verdicts }: BatchAnswer): void {
  for (const { id, verdict } of verdicts) {
    expect(verdict).not.toBe('quarantined');
    acknowledged.add(id);
    unanswered.delete(id);
  }
}

/** Keeps `senders` requests under way until `running` says no: first what was left unanswered, then new events. */
async function load(running: () => boolean): Promise<void> {
  const again = [...unanswered.values()];
  const worker = async () => {
    while (running()) {
      const old = again.pop();
      await send(old ?? newEvent(site), old ? 2 : 1);
    }
  };
  await Promise.all(Array.from({ length: senders }, worker));
}

it(`loses nothing it acknowledged and counts nothing twice over ${kills} kills`, async () => {
  await startServer();
  site = await makeSite();
  let resent = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    if (kill > 0) await startServer();
    resent += unanswered.size;
    let running = true;
    const loading = load(() => running);
    const before = acknowledged.size;
    while (acknowledged.size - before < acknowledgedPerRound) await pause(5);
    await pause(Math.random() * 20);
    while (inFlight < minInFlight) await new Promise((resolve) => setImmediate(resolve));
    const atKill = inFlight;
    const ended = once(child!, 'exit');
    child!.kill('SIGKILL');
    running = false;
    await Promise.all([ended, loading]);
    expect(atKill).toBeGreaterThanOrEqual(minInFlight);
  }
  await startServer();
  const left = [...unanswered.values()];
  await Promise.all(left.map((event) => send(event, 2)));
  child!.kill('SIGTERM');
  await once(child!, 'exit');
  expect(unanswered.size).toBe(0);

  const database = openDatabase(join(data, 'events.db'), eventMigrations);
  const rows = database.prepare('SELECT id FROM inbox').all() as { id: string }[];
  const aside = database.prepare('SELECT count(*) AS count FROM quarantine').get() as { count: number };
  database.close();
  const kept = new Set(rows.map(({ id }) => id));
  console.log(`${acknowledged.size} acknowledged over ${kills} kills, ${resent + left.length} sent again`);
  expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
  expect(rows.length).toBe(kept.size);
  expect(kept.size).toBe(acknowledged.size);
  expect(aside.count).toBe(0);
}, 90_000);
