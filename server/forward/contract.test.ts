/** The retry contract, held by the forwarder against a real receiver: one test for each of its cases. */
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createServer as createSecureServer, type Server as SecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type ContractCase,
  contract,
  contractNow,
  type Fault,
  maxForwarderTries,
} from '../../shared/delivery/contract';
import { newEvent } from '../testing/testServer';
import { deliver } from './deliver';
import type { Taken } from './outbox';
import type { Lane } from './plans';
import type { Protocol } from './protocol';
import { type Double, startDouble } from './testing';

let vendor: Double;
let closedPort = 0;
let secured: SecureServer;

beforeAll(async () => {
  vendor = await startDouble();
  // Nobody vouches for it.
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'vendor.example' }], {
    keyType: 'ec',
  });
  secured = createSecureServer({ key, cert }, (_request, response) => response.end());
  secured.listen(0, '127.0.0.1');
  await once(secured, 'listening');
  const taken = createServer();
  taken.listen(0, '127.0.0.1');
  await once(taken, 'listening');
  closedPort = (taken.address() as AddressInfo).port;
  taken.close();
});
beforeEach(() => {
  vendor.received.length = 0;
});
afterAll(async () => {
  secured.close();
  await vendor.close();
});

/** Every event of a batch in one request, nothing of any vendor's. */
const plain: Protocol = {
  maxEvents: 100,
  prepare: (events) => ({
    unsent: [],
    requests: [
      {
        url: 'https://vendor.example/',
        headers: {},
        body: JSON.stringify(events.map(({ event }) => event.id)),
        places: events.map((_, place) => place),
      },
    ],
  }),
};

const lane: Lane = {
  site: 'mp_test000000',
  destination: { id: 'vendor', type: 'plain', settings: {} },
  definition: {
    type: 'plain',
    title: 'Plain',
    description: '',
    sentence: '',
    icon: '',
    settings: { type: 'object', properties: {} },
    examples: [],
    consent: [],
    hosts: [],
  },
  settings: {},
  plan: { stages: [], events: [] },
};

const faults: Record<Fault, () => string> = {
  refused: () => `http://127.0.0.1:${closedPort}`,
  reset: () => vendor.url,
  'no-answer': () => vendor.url,
  'unknown-host': () => 'http://nobody.invalid',
  certificate: () => `https://127.0.0.1:${(secured.address() as AddressInfo).port}`,
  'cut-answer': () => vendor.url,
};

function answering(answer: ContractCase['answer']): (response: ServerResponse) => void {
  if ('status' in answer)
    return (response) => response.writeHead(answer.status, answer.headers ?? {}).end('{}');
  if (answer.fault === 'reset') return (response) => response.socket?.destroy();
  if (answer.fault === 'cut-answer')
    return (response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{', () => response.socket?.destroy());
    };
  return () => {};
}

async function run({ answer, events = 10, attempt = 1, random = 0.5 }: ContractCase) {
  const taken = Array.from({ length: events }, (): Taken => {
    const event = newEvent(lane.site);
    return {
      id: Number.parseInt(event.id.slice(-9), 16),
      tries: attempt,
      addedAt: contractNow,
      happenedAt: contractNow,
      userAgent: undefined,
      event,
    };
  });
  const answers = answering(answer);
  let first = true;
  vendor.answers = (_request, response) => {
    // Halves of what was too large are taken.
    if (first || !('status' in answer) || answer.status !== 413) answers(response);
    else response.end('{}');
    first = false;
  };
  const to = 'fault' in answer ? faults[answer.fault]() : vendor.url;
  return deliver(lane, taken, {
    protocol: plain,
    secrets: {},
    attempt,
    now: () => contractNow,
    random: () => random,
    hosts: { '*': to },
    patienceMs: 300,
  });
}

describe('the forwarder keeps the retry contract', () => {
  it.each(contract.filter(({ only }) => only !== 'client'))('$number: $title', async (each) => {
    const { settled, pauseMs, untried } = await run(each);
    const { events = 10, does } = each;
    expect(untried).toEqual([]);
    expect(settled).toHaveLength(events);
    expect(pauseMs).toBe(does.pauses ? does.waitMs : undefined);
    const outcomes = new Set(
      settled.map(({ outcome, reason, waitMs }) => JSON.stringify({ outcome, reason, waitMs })),
    );
    expect(outcomes.size).toBe(1);
    const [{ outcome, reason, waitMs } = settled[0]!] = settled;
    if (does.does === 'done') expect(outcome).toBe('done');
    if (does.does === 'retry') expect({ outcome, waitMs }).toEqual({ outcome: 'retry', waitMs: does.waitMs });
    if (does.does === 'drop') expect({ outcome, reason }).toEqual({ outcome: 'dead', reason: does.reason });
    if (does.does === 'split') {
      expect(outcome).toBe('done');
      const sizes = vendor.received.map(({ body }) => (JSON.parse(body) as string[]).length);
      expect(sizes).toEqual([events, Math.ceil(events / 2), Math.floor(events / 2)]);
    }
  });

  it('sends to nobody else what a redirect asks for', async () => {
    await run(contract.find(({ number }) => number === 4)!);
    expect(vendor.received).toHaveLength(1);
  });

  it('gives up at the try that the table names', () => {
    const last = contract.find(({ does }) => does.reason === 'tries');
    expect(last?.attempt).toBe(maxForwarderTries);
  });

  it('splits down to the one event that is too large, and only that is given up', async () => {
    const taken = Array.from(
      { length: 9 },
      (_, id): Taken => ({
        id,
        tries: 1,
        addedAt: 0,
        happenedAt: contractNow,
        userAgent: undefined,
        event: newEvent(lane.site, id === 5 ? { name: 'large' } : {}),
      }),
    );
    const large = taken[5]!.event.id;
    vendor.answers = ({ body }, response) => response.writeHead(body.includes(large) ? 413 : 200).end();
    const options = { protocol: plain, secrets: {}, attempt: 1, now: () => contractNow, random: () => 0.5 };
    const { settled } = await deliver(lane, taken, { ...options, hosts: { '*': vendor.url } });
    const dead = settled.filter(({ outcome }) => outcome === 'dead');
    expect(dead.map(({ row, reason }) => [row.id, reason])).toEqual([[5, 'too-large']]);
    expect(settled.filter(({ outcome }) => outcome === 'done')).toHaveLength(8);
  });
});
