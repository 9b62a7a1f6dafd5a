/**
 * Sends events at a rate, whatever the server says: `openLoop.ts PORT SITE RATE SECONDS` prints a `Sent`. The time of an answer
 * counts from when its request was due, so that waiting for a free connection counts too.
 */
import { Agent, request } from 'node:http';
import { newEvent } from '../../server/testing/testServer';

export interface Sent {
  /** Requests a second. */
  rate: number;
  p99Ms: number;
  /** How late this process itself came to send: where that is not small, the times above are its own, not the server's. */
  lateP99Ms: number;
  /** By status; `0`: no answer came. */
  statuses: Record<string, number>;
  wrong: number;
  acknowledged: string[];
}

/** As many browsers as ask at once; the rest wait for one of them. */
const maxConnections = 2000;
const everyMs = 5;

const [port, site, rate, seconds] = [
  Number(process.argv[2]),
  process.argv[3] ?? '',
  Number(process.argv[4]),
  Number(process.argv[5]),
];
const agent = new Agent({ keepAlive: true, maxSockets: maxConnections });
const times: number[] = [];
const lates: number[] = [];
const statuses: Record<string, number> = {};
const acknowledged: string[] = [];
let wrong = 0;
let sent = 0;
let answered = 0;

function send(due: number): void {
  const event = newEvent(site);
  const body = JSON.stringify({ sent_at: Date.now(), attempt: 1, events: [event] });
  sent += 1;
  lates.push(performance.now() - due);
  const done = (status: number, known = false) => {
    answered += 1;
    times.push(performance.now() - due);
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (status === 202) acknowledged.push(event.id);
    else if (!known) wrong += 1;
  };
  const sending = request({ port, host: '127.0.0.1', path: '/e', method: 'POST', agent }, (answer) => {
    answer.resume();
    answer.on('end', () => {
      const status = answer.statusCode ?? 0;
      done(status, (status === 429 || status === 503) && Number(answer.headers['retry-after']) > 0);
    });
  });
  sending.on('error', () => done(0));
  sending.end(body);
}

const began = performance.now();
let due = 0;
while (performance.now() - began < seconds * 1000) {
  const passed = performance.now() - began;
  for (; due < (passed * rate) / 1000; due += 1) send(began + (due * 1000) / rate);
  await new Promise((resolve) => setTimeout(resolve, everyMs));
}
const took = (performance.now() - began) / 1000;
while (answered < sent) await new Promise((resolve) => setTimeout(resolve, 20));
function p99(list: number[]): number {
  list.sort((one, other) => one - other);
  return list[Math.floor(list.length * 0.99)] ?? Number.NaN;
}

const result: Sent = {
  rate: sent / took,
  p99Ms: p99(times),
  lateP99Ms: p99(lates),
  statuses,
  wrong,
  acknowledged,
};
process.stdout.write(JSON.stringify(result), () => process.exit());
