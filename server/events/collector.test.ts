import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredEvent } from '../../shared/api';
import type { BatchAnswer } from '../../shared/event';
import { newEvent, newId, startTestServer, type TestServer } from '../testing/testServer';

let server: TestServer;
let site: string;

beforeAll(async () => {
  server = await startTestServer();
  site = (await server.makeSite()).site.id;
});
afterAll(() => server.stop());

async function verdicts(events: unknown[], headers?: Record<string, string>) {
  const answer = await server.collect(events, headers);
  expect(answer.status).toBe(202);
  return ((await answer.json()) as BatchAnswer).verdicts;
}

async function stored(of = site): Promise<StoredEvent[]> {
  return (await (await server.call('GET', `/api/sites/${of}/events?limit=1000`)).json()) as StoredEvent[];
}

function post(body: string | Buffer, headers: Record<string, string> = {}) {
  return fetch(`${server.url}/e`, { method: 'POST', body: new Uint8Array(Buffer.from(body)), headers });
}

describe('accepting', () => {
  it('keeps what an event holds and nothing it may not claim', async () => {
    const event = newEvent(site);
    const claims = { ...event, ip: '10.1.2.3', user_agent: 'x', received_at: 1, bot: false };
    expect(await verdicts([claims])).toEqual([{ id: event.id, verdict: 'accepted' }]);
    const kept = (await stored()).find((row) => row.event.id === event.id);
    expect(kept?.event).toEqual(event);
  });

  it('keeps what it is worth and how its page was used, and refuses what these cannot be', async () => {
    const engagement = { engaged_ms: 5400, scroll_percent: 75, pages: 3 };
    const event = { ...newEvent(site), user_id: 'u-17', value: 30, currency: 'USD', engagement };
    const early = { ...newEvent(site), engagement: { engaged_ms: 0, pages: 1 } };
    const claims = { ...event, engagement: { ...engagement, score: 9 } };
    expect((await verdicts([claims, early])).map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted']);
    const rows = await stored();
    expect(rows.find((row) => row.event.id === event.id)?.event).toEqual(event);
    expect(rows.find((row) => row.event.id === early.id)?.event).toEqual(early);
    const wrong = [
      { value: '30' },
      { currency: 840 },
      { engagement: { engaged_ms: 1, scroll_percent: 101, pages: 1 } },
      { engagement: { engaged_ms: -1, pages: 1 } },
      { engagement: null },
    ].map((field) => ({ ...newEvent(site), ...field }));
    expect(await verdicts(wrong)).toMatchObject(
      wrong.map(() => ({ verdict: 'quarantined', code: 'bad-field' })),
    );
  });

  it('counts a bare report about a target, which takes no place in the sequence', async () => {
    const report = newEvent(site, {
      rule: '',
      name: 'milepost_target',
      seq: 0,
      params: { target: 'buy', matches: 1 },
    });
    const page = { ...report.page, url: 'https://shop.example/bags', title: '', referrer: '', language: '' };
    const bare = { ...report, page: { ...page, width: 0, height: 0 } };
    delete bare.session_id;
    delete bare.visitor_id;
    const browser = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36';
    expect(await verdicts([bare], { 'user-agent': browser })).toEqual([{ id: bare.id, verdict: 'accepted' }]);
    expect((await stored()).some((row) => row.event.id === bare.id)).toBe(false);
    const told = await server.call('GET', `/api/sites/${site}/target-reports`);
    expect(await told.json()).toMatchObject([{ target: 'buy', path: '/bags', one: 1 }]);
    const others = [
      { seq: 0 },
      { ...bare, id: newId(), name: 'add_to_cart' },
      { ...bare, id: newId(), params: { target: 'buy', matches: 7 } },
    ].map((field) => ({ ...newEvent(site), ...field }));
    const put = { verdict: 'quarantined', code: 'bad-field', reason: '`seq` must be at least 1.' };
    expect(await verdicts(others)).toMatchObject([put, put, put]);
  });

  it('calls the same id a duplicate, in one batch and in the next, and keeps it once', async () => {
    const event = newEvent(site);
    const first = await verdicts([event, event]);
    expect(first.map(({ verdict }) => verdict)).toEqual(['accepted', 'duplicate']);
    expect((await verdicts([event])).map(({ verdict }) => verdict)).toEqual(['duplicate']);
    expect((await stored()).filter((row) => row.event.id === event.id)).toHaveLength(1);
  });

  it('counts the same id for two sites as two events', async () => {
    const other = (await server.makeSite()).site.id;
    const id = newId();
    const answer = await verdicts([newEvent(site, { id }), newEvent(other, { id })]);
    expect(answer.map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted']);
  });

  it('needs no Origin, so that servers can send', async () => {
    const body = JSON.stringify({ sent_at: Date.now(), attempt: 1, events: [newEvent(site)] });
    const answer = await post(body, { 'content-type': 'application/json' });
    expect(((await answer.json()) as BatchAnswer).verdicts[0]?.verdict).toBe('accepted');
  });

  it('lets the page read the verdicts and asks for no preflight or cookie', async () => {
    const answer = await server.collect([newEvent(site)]);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-expose-headers')).toBe('Retry-After');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('flags bots and prefetches instead of dropping them', async () => {
    const bot = newEvent(site);
    const prefetched = newEvent(site);
    const person = newEvent(site);
    const chrome =
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36';
    await verdicts([bot], { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' });
    await verdicts([prefetched], { 'user-agent': chrome, 'sec-purpose': 'prefetch' });
    await verdicts([person], { 'user-agent': chrome });
    const rows = await stored();
    const flagOf = (id: string) => rows.find((row) => row.event.id === id)?.bot;
    expect([flagOf(bot.id), flagOf(prefetched.id), flagOf(person.id)]).toEqual([true, true, false]);
  });
});

describe('quarantine', () => {
  it('puts one bad event aside with its reason and accepts its neighbours', async () => {
    const good = [newEvent(site), newEvent(site)];
    const bad = { ...newEvent(site), seq: 'three' };
    const answer = await verdicts([good[0], bad, good[1]]);
    expect(answer.map(({ verdict }) => verdict)).toEqual(['accepted', 'quarantined', 'accepted']);
    const row = (await stored()).find(({ event }) => event.id === bad.id);
    expect(row?.quarantined).toEqual({ code: 'bad-field', reason: '`seq` must be of type integer.' });
  });

  it.each([
    ['not-an-event', () => 7],
    ['not-an-event', () => null],
    ['bad-id', () => ({ ...newEvent(site), id: 'x' })],
    ['name-too-long', () => newEvent(site, { name: 'n'.repeat(129) })],
    ['too-long', () => ({ ...newEvent(site), page: { ...newEvent(site).page, url: 'u'.repeat(3000) } })],
    ['bad-field', () => newEvent(site, { params: { deep: {} as unknown as string } })],
    ['clock', () => newEvent(site, { created_at: -1 })],
    ['clock', () => newEvent(site, { created_at: null as unknown as number })],
    ['unknown-site', () => newEvent('mp_nobody0000')],
    ['too-long', () => ({ ...newEvent(site), params: { a: '€'.repeat(2000) } })],
  ])('says %s', async (code, make) => {
    const [verdict] = await verdicts([make()]);
    expect(verdict).toMatchObject({ verdict: 'quarantined', code });
  });

  it('refuses pages of other origins, sandboxed ones too', async () => {
    for (const origin of ['https://evil.example', 'null', 'http://shop.example']) {
      const [verdict] = await verdicts([newEvent(site)], { origin });
      expect(verdict).toMatchObject({ verdict: 'quarantined', code: 'origin' });
    }
  });

  it('keeps the same reject once', async () => {
    const bad = { ...newEvent(site), rollout: null };
    await verdicts([bad, bad]);
    await verdicts([bad]);
    expect((await stored()).filter(({ event }) => event.id === bad.id)).toHaveLength(1);
  });

  it('survives hostile JSON: polluting keys, lone surrogates, NUL, infinite numbers, depth', async () => {
    const good = newEvent(site, { params: { text: 'a\u0000b\ud800' } });
    const events = [
      JSON.stringify(good),
      JSON.stringify(newEvent(site)).replace(
        '"params":{',
        '"__proto__":{"polluted":1},"params":{"__proto__":"x",',
      ),
      JSON.stringify(newEvent(site)).replace('12.5', '1e999'),
      JSON.stringify(newEvent('mp_\u0000\ud800')),
      `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
    ];
    const answer = await post(`{"sent_at":${Date.now()},"attempt":1,"events":[${events.join()}]}`);
    const list = ((await answer.json()) as BatchAnswer).verdicts.map(({ verdict }) => verdict);
    expect(list).toEqual(['accepted', 'accepted', 'quarantined', 'quarantined', 'quarantined']);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    const kept = (await stored()).find(({ event }) => event.id === good.id);
    expect(kept?.event.params['text']).toBe('a\u0000b\ud800');
  });
});

describe('bodies that are no batch', () => {
  it('answers 400 for what is not JSON and what holds no events', async () => {
    for (const body of ['', '{"events":[', 'hello', '[]', '{"events":{}}', 'null']) {
      const answer = await post(body, { 'content-type': 'text/plain' });
      expect([body, answer.status]).toEqual([body, 400]);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    }
  });

  it('answers 413 for more than 1 MB, as sent and as inflated, and for too many events', async () => {
    const large = JSON.stringify({ sent_at: 1, attempt: 1, events: [], pad: 'x'.repeat(1024 * 1024) });
    expect((await post(large)).status).toBe(413);
    expect((await post(gzipSync(large), { 'content-encoding': 'gzip' })).status).toBe(413);
    const many = JSON.stringify({ sent_at: 1, attempt: 1, events: Array.from({ length: 1001 }, () => 1) });
    expect((await post(many)).status).toBe(413);
  });

  it('inflates what was sent compressed and refuses what only claims to be', async () => {
    const batch = JSON.stringify({ sent_at: Date.now(), attempt: 1, events: [newEvent(site)] });
    const answer = await post(gzipSync(batch), { 'content-encoding': 'gzip' });
    expect(((await answer.json()) as BatchAnswer).verdicts[0]?.verdict).toBe('accepted');
    expect((await post(batch, { 'content-encoding': 'gzip' })).status).toBe(400);
    expect((await post(batch, { 'content-encoding': 'zstd' })).status).toBe(415);
  });
});

describe('clocks', () => {
  const year = 365 * 24 * 60 * 60 * 1000;

  it.each([-2 * year, -3_600_000, 0, 3_600_000, 2 * year])(
    'corrects one that is off by %d ms',
    async (skew) => {
      const event = newEvent(site, { created_at: Date.now() + skew - 5000 });
      const truth = Date.now() - 5000;
      await post(JSON.stringify({ sent_at: Date.now() + skew, attempt: 2, events: [event] }));
      const row = (await stored()).find((each) => each.event.id === event.id);
      expect(Math.abs((row?.happenedAt ?? 0) - truth)).toBeLessThan(1000);
      expect(row?.event.flags).toEqual([]);
      expect(row?.event.created_at).toBe(event.created_at);
    },
  );

  it('clamps and flags what cannot be: sent before it happened, or kept for more than a week', async () => {
    const now = Date.now();
    const early = newEvent(site, { created_at: now + 60_000 });
    const ancient = newEvent(site, { created_at: 0 });
    await post(JSON.stringify({ sent_at: now, attempt: 1, events: [early, ancient] }));
    const rows = await stored();
    const rowOf = (id: string) => rows.find((row) => row.event.id === id);
    expect(rowOf(early.id)?.happenedAt).toBe(rowOf(early.id)?.receivedAt);
    expect(rowOf(early.id)?.event.flags).toEqual(['clock-clamped']);
    const week = 7 * 24 * 60 * 60 * 1000;
    expect(rowOf(ancient.id)?.happenedAt).toBe((rowOf(ancient.id)?.receivedAt ?? 0) - week);
    expect(rowOf(ancient.id)?.event.flags).toEqual(['clock-clamped']);
  });

  it('puts events aside when the batch does not say when it was sent', async () => {
    const answer = await post(JSON.stringify({ attempt: 1, events: [newEvent(site)] }));
    expect(((await answer.json()) as BatchAnswer).verdicts[0]).toMatchObject({ code: 'clock' });
    const far = await post(JSON.stringify({ sent_at: 1e300, attempt: 1, events: [newEvent(site)] }));
    expect(((await far.json()) as BatchAnswer).verdicts[0]).toMatchObject({ code: 'clock' });
  });
});

it('writes no address of a visitor to its disk', async () => {
  await verdicts([newEvent(site)], { 'x-forwarded-for': '203.0.113.77', 'user-agent': 'secret-agent/1' });
  const { readFileSync, readdirSync } = await import('node:fs');
  const bytes = readdirSync(server.data).map((name) => readFileSync(`${server.data}/${name}`, 'latin1'));
  for (const trace of ['203.0.113.77', 'secret-agent', '127.0.0.1'])
    expect(bytes.join().includes(trace)).toBe(false);
});
