import type { FastifyRequest } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BatchAnswer } from '../../shared/event';
import { OptionError, optionsFromEnvironment } from '../config';
import { LaterError } from '../errors';
import { newEvent, startTestServer, type TestServer } from '../testing/testServer';
import { createAdmission } from './admission';
import { defaultLimits } from './limits';

describe('shares', () => {
  let server: TestServer;
  let site: string;
  beforeAll(async () => {
    const limits = { siteEventsPerSecond: 20, networkRequestsPerSecond: 1 };
    server = await startTestServer({ trustProxy: true, limits });
    site = (await server.makeSite()).site.id;
  });
  afterAll(() => server.stop());

  it('answers 429 to a site over its share and says when to come back, and takes what others send', async () => {
    const kept: string[] = [];
    let refused: Response | undefined;
    for (let batch = 0; batch < 20 && !refused; batch += 1) {
      const answer = await server.collect(Array.from({ length: 50 }, () => newEvent(site)));
      if (answer.status === 202)
        kept.push(...((await answer.json()) as BatchAnswer).verdicts.map(({ id }) => id));
      else refused = answer;
    }
    expect(refused?.status).toBe(429);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    // Or the page's script could read neither.
    expect(refused?.headers.get('access-control-expose-headers')).toBe('Retry-After');
    expect(kept.length).toBeGreaterThanOrEqual(200);
    const other = (await server.makeSite()).site.id;
    expect((await server.collect([newEvent(other)])).status).toBe(202);
    const stored = await server.call('GET', `/api/sites/${site}/events?limit=1000`);
    expect(await stored.json()).toHaveLength(kept.length);
  });

  it('counts all sites that are not here as one', async () => {
    const statuses: number[] = [];
    for (let batch = 0; batch < 8; batch += 1) {
      const events = Array.from({ length: 50 }, (_, each) => newEvent(`mp_made${batch}up${each}`));
      statuses.push((await server.collect(events)).status);
    }
    expect(statuses.at(-1)).toBe(429);
  });

  it('answers 429 to a network over its share, not to its neighbours, nor to a proxy nobody told us about', async () => {
    const other = (await server.makeSite()).site.id;
    const from = async (address?: string) =>
      (await server.collect([newEvent(other)], address ? { 'x-forwarded-for': address } : {})).status;
    const statuses: number[] = [];
    for (let host = 1; host <= 14; host += 1) statuses.push(await from(`203.0.113.${host}`));
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(202));
    expect(statuses).toContain(429);
    expect(await from('203.0.114.1')).toBe(202);
    const local: number[] = [];
    for (let each = 0; each < 14; each += 1) local.push(await from());
    expect(local).toEqual(Array(14).fill(202));
  });
});

it('takes nothing while the disk is almost full, and says so to whoever asks whether it is ready', async () => {
  const server = await startTestServer({ limits: { minFreeBytes: Number.MAX_SAFE_INTEGER } });
  const answer = await server.collect([newEvent('mp_0123456789')]);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60']);
  expect((await fetch(`${server.url}/health/ready`)).status).toBe(503);
  expect((await fetch(`${server.url}/health`)).status).toBe(200);
  await server.stop();
});

it('turns requests away when many wait for the disk, and takes them again when it has caught up', () => {
  let waiting = 0;
  const admission = createAdmission(defaultLimits, { waitingEvents: () => waiting, diskLow: () => false });
  const request = { ip: '203.0.113.1' } as FastifyRequest;
  const done = Array.from({ length: 512 }, () => admission.work());
  expect(() => admission.work()).toThrow(LaterError);
  expect(() => admission.request(request)).toThrow(LaterError);
  for (const end of done) end();
  admission.request(request);
  waiting = 10_000;
  expect(() => admission.request(request)).toThrow('hands full');
  waiting = 0;
  admission.work()();
});

it('turns requests away when the first of them has waited for long, however few they are', () => {
  let time = 0;
  const admission = createAdmission(
    defaultLimits,
    { waitingEvents: () => 0, diskLow: () => false },
    () => time,
  );
  const request = { ip: '203.0.113.1' } as FastifyRequest;
  const first = admission.work();
  time = 200;
  const second = admission.work();
  time = 300;
  expect(() => admission.request(request)).toThrow(LaterError);
  first();
  second();
  admission.request(request);
  const third = admission.work();
  time = 500;
  admission.work()();
  third();
});

it('reads its limits from the environment and refuses what is no number', () => {
  const { limits } = optionsFromEnvironment({ MILEPOST_SITE_RATE: '0', MILEPOST_MIN_FREE_MB: '10' });
  expect(limits).toEqual({ ...defaultLimits, siteEventsPerSecond: 0, minFreeBytes: 10 * 1024 * 1024 });
  expect(() => optionsFromEnvironment({ MILEPOST_QUARANTINE_MB: '-1' })).toThrow(OptionError);
});
