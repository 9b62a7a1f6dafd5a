/** What the collector sustains, durably, beside what node:http alone does on the same machine in the same run. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import autocannon from 'autocannon';
import { newEvent, newFolder } from '../../server/testing/testServer';
import { type Row, row } from '../support/table';
import { launch, makeSite } from './process';

const origin = 'https://shop.example';
const batchEvents = 50;

/** Reads the body, parses it, answers 202: what no collector in Node can be quicker than. Keeps nothing. */
const bare = `
  require('node:http').createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const { events } = JSON.parse(Buffer.concat(parts));
      response.writeHead(202, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ verdicts: events.map(({ id }) => ({ id, verdict: 'accepted' })) }));
    });
  }).listen(0, '127.0.0.1', function () { console.log(this.address().port); });
`;

export interface Load {
  /** Events of one request. */
  events: number;
  connections: number;
  seconds: number;
}

export interface Sustained {
  /** Requests a second. */
  rate: number;
  p99Ms: number;
  /** Answers that are no 2xx, errors and time-outs. */
  refused: number;
}

export async function sustain(url: string, site: string, load: Load): Promise<Sustained> {
  const result = await autocannon({
    url: `${url}/e`,
    connections: load.connections,
    duration: load.seconds,
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'text/plain;charset=UTF-8', origin },
        setupRequest: (request) => ({ ...request, body: batch(site, load.events) }),
      },
    ],
  });
  return {
    rate: result.requests.average,
    p99Ms: result.latency.p99,
    refused: result.non2xx + result.errors + result.timeouts,
  };
}

function batch(site: string, count: number): string {
  const events = Array.from({ length: count }, () => newEvent(site));
  return JSON.stringify({ sent_at: Date.now(), attempt: 1, events });
}

async function withBare<T>(use: (url: string) => Promise<T>): Promise<T> {
  const child = spawn(process.execPath, ['-e', bare], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = await once(child.stdout, 'data');
  try {
    return await use(`http://127.0.0.1:${String(port).trim()}`);
  } finally {
    child.kill();
  }
}

export async function throughput(short: boolean): Promise<Row[]> {
  const seconds = Number(process.env['SECONDS_EACH'] ?? (short ? 8 : 300));
  const single = { events: 1, connections: 64, seconds };
  const batched = { events: batchEvents, connections: 16, seconds };
  // A few seconds tell what a server without a disk does.
  const bareSeconds = Math.min(seconds, 10);
  const bareSingle = await withBare((url) => sustain(url, 'bare', { ...single, seconds: bareSeconds }));
  const bareBatched = await withBare((url) => sustain(url, 'bare', { ...batched, seconds: bareSeconds }));
  const data = newFolder();
  const server = await launch(data);
  try {
    const site = await makeSite(server);
    // Node compiles what is hot in its first seconds.
    await sustain(server.url, site, { ...single, seconds: 3 });
    const one = await sustain(server.url, site, single);
    const many = await sustain(server.url, site, batched);
    const note = `${seconds} s`;
    return [
      row('collector.sustained.single', one.rate, '/s', 3000, {
        atLeast: true,
        note: `requests of one event, ${note}`,
      }),
      row('collector.sustained.single.p99', one.p99Ms, 'ms', 100),
      row('collector.sustained.single.ratio', one.rate / bareSingle.rate, 'x', undefined, {
        note: `bare node:http, which keeps nothing, ${Math.round(bareSingle.rate)}/s`,
      }),
      row('collector.sustained.batched', many.rate * batchEvents, '/s', 20_000, {
        atLeast: true,
        note: `events, ${batchEvents} a request, ${note}`,
      }),
      row('collector.sustained.batched.p99', many.p99Ms, 'ms', 100),
      row('collector.sustained.batched.ratio', many.rate / bareBatched.rate, 'x', undefined, {
        note: `bare node:http ${Math.round(bareBatched.rate * batchEvents)} events/s`,
      }),
      row('collector.sustained.refused', one.refused + many.refused, '', 0),
      row('collector.sustained.memory', server.peakMb(), 'MB', 400),
    ];
  } finally {
    await server.end('SIGTERM');
    rmSync(data, { recursive: true, force: true });
  }
}
