/**
 * Three times what the server can take, by senders that do not wait for each other: it answers the rest with 429 or 503 and a time to
 * come back, soon, loses nothing it acknowledged, and is itself again at once.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from '../../server/testing/testServer';
import { root } from '../support/imports';
import { type Row, row } from '../support/table';
import { compare } from './ledger';
import type { Sent } from './openLoop';
import { launch, makeSite } from './process';
import { sustain } from './throughput';

const factor = 3;

export interface Overloaded {
  capacity: number;
  /** Requests a second that were really sent. */
  rate: number;
  p99Ms: number;
  lateP99Ms: number;
  statuses: Record<string, number>;
  /** Refusals that did not say when to come back, and answers that are neither. */
  wrong: number;
  lost: number;
  recoveredMs: number;
}

/** In a process of its own: what it costs to send is not what it costs to take. */
async function sendOpen(port: number, site: string, rate: number, seconds: number): Promise<Sent> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(root, 'test/stress/openLoop.ts'), ...[port, site, rate, seconds].map(String)],
    { stdio: ['ignore', 'pipe', 'inherit'], cwd: root },
  );
  let said = '';
  for await (const part of child.stdout) said += String(part);
  return JSON.parse(said) as Sent;
}

export async function overloadServer(seconds: number): Promise<Overloaded> {
  const data = newFolder();
  const server = await launch(data);
  try {
    const site = await makeSite(server);
    const load = { events: 1, connections: 64, seconds: Math.min(5, seconds) };
    const { rate: capacity } = await sustain(server.url, site, load);
    const sent = await sendOpen(server.port, site, Math.round(capacity * factor), seconds);
    // Half of what it can take: each answered quickly again.
    const began = performance.now();
    let recoveredMs = Number.POSITIVE_INFINITY;
    while (performance.now() - began < 15_000 && recoveredMs === Number.POSITIVE_INFINITY) {
      const asked = performance.now() - began;
      const after = await sendOpen(server.port, site, Math.round(capacity / 2), 1);
      if (after.p99Ms < 100 && Object.keys(after.statuses).join() === '202') recoveredMs = asked;
    }
    await server.end('SIGTERM');
    const { lost } = compare(data, new Set(sent.acknowledged));
    return { ...sent, capacity, lost, recoveredMs };
  } finally {
    server.child.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  }
}

export async function overload(short: boolean): Promise<Row[]> {
  const seconds = short ? 5 : 60;
  const { capacity, rate, p99Ms, lateP99Ms, statuses, wrong, lost, recoveredMs } =
    await overloadServer(seconds);
  const answers = Object.entries(statuses).map(([status, count]) => `${count} x ${status}`);
  return [
    row('collector.overload.p99', p99Ms, 'ms', 500, {
      note: `${Math.round(rate)} requests/s for ${seconds} s, ${(rate / capacity).toFixed(1)} times the ${Math.round(capacity)}/s it takes; ${answers.join(', ')}; the sender itself was ${Math.round(lateP99Ms)} ms late`,
    }),
    row('collector.overload.wrong', wrong, '', 0, {
      note: 'answers other than 202, 429 and 503 with Retry-After',
    }),
    row('collector.overload.lost', lost, '', 0),
    row('collector.overload.recovered', recoveredMs, 'ms', 5000),
  ];
}
