/**
 * Ten times `kill -9` of the built server while it takes in events and forwards them. The vendor is a local receiver that fails
 * now and then and counts by event id: every acknowledged event reaches it, and what comes twice has the same id.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Workspace } from '../../shared/api';
import type { BatchAnswer, MilepostEvent } from '../../shared/event';
import { packageFolder } from '../config';
import { buildStale } from '../prepare/buildStale';
import { clickRuleSet, newEvent, newFolder } from '../testing/testServer';
import { type Double, startDouble } from './testing';

const kills = 10;
const secret = `whsec_${Buffer.from('s'.repeat(24)).toString('base64')}`;
const data = newFolder();
const browser =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36';
const acknowledged = new Set<string>();
/** How often each id came to the vendor and was taken. */
const taken = new Map<string, number>();
let vendor: Double;
/** What all of the servers printed. */
let log = '';
let child: ChildProcess | undefined;
let port = 0;

beforeAll(async () => {
  await buildStale('server');
  vendor = await startDouble();
  let asked = 0;
  vendor.answers = ({ headers }, response) => {
    asked += 1;
    // Some are refused for a while, some are taken and the answer is lost on the way.
    if (asked % 211 === 0) return void response.writeHead(503).end();
    const id = String(headers['webhook-id']);
    taken.set(id, (taken.get(id) ?? 0) + 1);
    if (asked % 37 === 0) return void response.socket?.destroy();
    setTimeout(() => response.end(), 3);
  };
}, 240_000);
afterAll(async () => {
  child?.kill('SIGKILL');
  await vendor.close();
  rmSync(data, { recursive: true, force: true });
});

async function startServer(): Promise<void> {
  const file = join(packageFolder, 'dist/server/milepost.js');
  const args = [file, 'serve', '--no-demo', '--data', data, '--port', String(port)];
  const env = { ...process.env, MILEPOST_FORWARD_HOSTS: `hooks.example=${vendor.url}` };
  const started = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  child = started;
  const logged = log.length;
  for (const stream of [started.stdout, started.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  for (let tries = 0; tries < 1200 && started.exitCode === null; tries += 1) {
    const url = /http:\/\/localhost:(\d+)/.exec(log.slice(logged));
    if (url) {
      port = Number(url[1]);
      return;
    }
    await pause(25);
  }
  throw new Error(`The server ended before it listened: ${log.slice(logged)}`);
}

async function call(method: string, path: string, body: unknown): Promise<unknown> {
  const origin = `http://localhost:${port}`;
  const headers = { 'content-type': 'application/json', origin };
  const answer = await fetch(`${origin}${path}`, { method, headers, body: JSON.stringify(body) });
  expect(answer.ok, `${path} ${answer.status}`).toBe(true);
  return answer.json();
}

async function setUp(): Promise<string> {
  const plain = clickRuleSet();
  const hook = { id: 'hook', type: 'webhook', settings: { url: 'https://hooks.example/in', from: 'server' } };
  const ruleSet = { ...plain, destinations: [...plain.destinations, hook] };
  const { site, revision } = (await call('POST', '/api/sites', { name: 'Shop', ruleSet })) as Workspace;
  await call('POST', `/api/sites/${site.id}/versions`, { revision, note: '' });
  await call('PUT', `/api/sites/${site.id}/forwarding/hook`, { enabled: true, secrets: { secret } });
  return site.id;
}

async function send(events: MilepostEvent[]): Promise<void> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/e`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', origin: 'https://shop.example', 'user-agent': browser },
      body: JSON.stringify({ sent_at: Date.now(), attempt: 1, events }),
    });
    if (answer.status !== 202) return;
    for (const { id, verdict } of ((await answer.json()) as BatchAnswer).verdicts) {
      expect(verdict).not.toBe('quarantined');
      acknowledged.add(id);
    }
  } catch {
    // Killed on the way: not acknowledged, so nobody was promised anything.
  }
}

it(`brings every acknowledged event to the vendor over ${kills} kills`, async () => {
  await startServer();
  const site = await setUp();
  for (let kill = 0; kill < kills; kill += 1) {
    if (kill > 0) await startServer();
    let running = true;
    const load = Array.from({ length: 4 }, async () => {
      while (running) {
        await send(Array.from({ length: 2 }, () => newEvent(site)));
        // Slower than it forwards, so that the end is not spent on what has piled up.
        await pause(60);
      }
    });
    const before = taken.size;
    // In the middle of forwarding, not before it.
    for (let tries = 0; taken.size - before < 20 && tries < 500; tries += 1) await pause(10);
    await pause(Math.random() * 100);
    const ended = once(child!, 'exit');
    child!.kill('SIGKILL');
    running = false;
    await Promise.all([ended, ...load]);
  }
  await startServer();
  const missing = () => [...acknowledged].filter((id) => !taken.has(id));
  for (let tries = 0; missing().length > 0 && tries < 600; tries += 1) await pause(100);
  // Told to stop it ends by itself, and soon.
  const ended = once(child!, 'exit');
  const asked = performance.now();
  child!.kill('SIGTERM');
  const [code] = await ended;
  const twice = [...taken.values()].filter((count) => count > 1).length;
  console.log(
    `${acknowledged.size} acknowledged over ${kills} kills, ${twice} came more than once, ${missing().length} lost`,
  );
  expect(missing()).toEqual([]);
  expect(code).toBe(0);
  expect(performance.now() - asked).toBeLessThan(10_000);
  expect(acknowledged.size).toBeGreaterThan(100);
  // The secret is where it belongs and nowhere else, whatever went wrong on the way.
  const key = secret.replace('whsec_', '');
  const holding = readdirSync(data).filter((name) => readFileSync(join(data, name)).includes(key));
  expect(holding).toEqual(['secrets.db']);
  expect(log).toContain('localhost');
  expect(log).not.toContain(key);
}, 300_000);
