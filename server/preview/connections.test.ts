import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Launch, LaunchKind, News, NewsAnswer } from '../../shared/connection';
import { newSecret } from '../../shared/connection';
import { shopOrigin, startTestServer, type TestServer } from '../testing/testServer';
import { createAsks } from './asks';
import { createConnections } from './connections';

let server: TestServer;
let site: string;
let other: string;
beforeAll(async () => {
  server = await startTestServer();
  site = (await server.makeSite()).site.id;
  other = (await server.makeSite()).site.id;
});
afterAll(() => server.stop());

async function launch(kind: LaunchKind = 'page'): Promise<Launch> {
  const answer = await server.call('POST', `/api/sites/${site}/connections`, { launch: kind });
  expect(answer.status).toBe(201);
  return (await answer.json()) as Launch;
}

/** As a page does: no preflight, its own origin. */
function post(path: string, body: unknown, origin: string | null = shopOrigin): Promise<Response> {
  return fetch(`${server.url}/connect/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', ...(origin !== null && { origin }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

const joining = (proof: string, changes: object = {}) => ({
  container: site,
  load: newSecret(),
  by: 'code',
  proof,
  ...changes,
});

const editor = (made: Launch, path: string, method = 'GET', body?: unknown, key = made.key) =>
  server.call(method, `/api/sites/${site}/connections/${made.id}${path}`, body, {
    authorization: `Bearer ${key}`,
  });

async function news(made: Launch, after = 0): Promise<News[]> {
  const answer = await editor(made, `/news?after=${after}`);
  return ((await answer.json()) as NewsAnswer).news.map(({ what }) => what);
}

/** Joins and answers the ticket. */
async function join(made: Launch, load = newSecret()): Promise<string> {
  const answer = await post('join', joining(made.code, { load }));
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, shopOrigin]);
  return ((await answer.json()) as { ticket: string }).ticket;
}

describe('a code', () => {
  it('is 128 bits, made by the server, for the editor alone', async () => {
    const made = await launch();
    for (const secret of [made.id, made.key, made.code, made.session])
      expect(secret).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set([made.id, made.key, made.code, made.session]).size).toBe(4);
    const foreign = await server.call(
      'POST',
      `/api/sites/${site}/connections`,
      { launch: 'page' },
      { origin: shopOrigin },
    );
    expect(foreign.status).toBe(403);
  });

  it('lets the page in once, and never again', async () => {
    const made = await launch();
    const load = newSecret();
    await join(made, load);
    expect(await news(made)).toEqual([{ type: 'joined', load, origin: shopOrigin, by: 'code' }]);
    const again = await post('join', joining(made.code));
    expect([again.status, ((await again.json()) as { code: string }).code]).toEqual([401, 'used']);
    expect(await news(made, 1)).toEqual([
      { type: 'refused', reason: 'used', origin: shopOrigin, container: site },
    ]);
  });

  it('is spent by the first who brings it, from wherever', async () => {
    const made = await launch();
    const foreign = await post('join', joining(made.code), 'https://evil.example');
    expect([foreign.status, foreign.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    expect((await post('join', joining(made.code))).status).toBe(401);
    expect(await news(made)).toMatchObject([
      { type: 'refused', reason: 'other-origin', origin: 'https://evil.example' },
      { type: 'refused', reason: 'used' },
    ]);
  });

  it.each([
    ['a look-alike origin', 'https://shop.example.evil'],
    ['another scheme', 'http://shop.example'],
    ['another port', 'https://shop.example:8443'],
    ['a subdomain', 'https://www.shop.example'],
    ['a sandbox', 'null'],
    ['nobody', null],
    ['our own pages', 'http://localhost'],
  ])('gives nothing to %s', async (_who, origin) => {
    const made = await launch();
    const answer = await post('join', joining(made.code), origin);
    expect(answer.status).toBe(403);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(await answer.text()).not.toMatch(/[0-9a-f]{32}/);
  });

  it('works for its own site only', async () => {
    const made = await launch();
    const answer = await post('join', joining(made.code, { container: other }));
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      403,
      'other-container',
    ]);
    expect(await news(made)).toMatchObject([{ reason: 'other-container', container: other }]);
  });

  it('cannot be forged, nor its session proved before a page was let in', async () => {
    const made = await launch();
    for (const body of [
      joining(newSecret()),
      joining(made.session, { by: 'session' }),
      joining(made.id),
      joining(made.key),
      joining(made.code, { by: 'session' }),
      joining(made.session),
    ])
      expect((await post('join', body)).status).toBe(401);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'join'],
    ['an inherited proof', '{"__proto__":{"proof":"x"},"container":"c","load":"l","by":"code"}'],
    ['a number for a proof', JSON.stringify(joining('x', { proof: 7 }))],
    ['a list', '[]'],
    ['an unknown kind of proof', JSON.stringify(joining(newSecret(), { by: 'cookie' }))],
    ['a proof that is no secret', JSON.stringify(joining('../../etc'))],
  ])('is refused as %s', async (_what, body) => {
    expect((await post('join', body)).status).toBe(400);
  });
});

describe('the relay', () => {
  it('carries messages both ways, in order, each once', async () => {
    const made = await launch();
    const load = newSecret();
    const ticket = await join(made, load);
    const hearing = post('hear', { ticket, after: 0 });
    await editor(made, '/say', 'POST', {
      load,
      messages: [{ type: 'pick', purpose: 'x' }, { type: 'stop-picking' }],
    });
    const heard = await (await hearing).json();
    expect(heard).toEqual({
      messages: [
        { at: 1, message: { type: 'pick', purpose: 'x' } },
        { at: 2, message: { type: 'stop-picking' } },
      ],
    });
    // The answer was lost on the way: it is told again, until the next number is asked for.
    expect(await (await post('hear', { ticket, after: 0 })).json()).toEqual(heard);
    await post('say', { ticket, first: 0, messages: [{ type: 'ready' }] });
    await post('say', { ticket, first: 0, messages: [{ type: 'ready' }, { type: 'left' }] });
    expect((await news(made, 1)).map((one) => one.type === 'said' && one.message)).toEqual([
      { type: 'ready' },
      { type: 'left' },
    ]);
    expect((await post('say', { ticket, first: 7, messages: [] })).status).toBe(409);
  });

  it('gives nothing to who has no ticket, another origin, or another key', async () => {
    const made = await launch();
    const load = newSecret();
    const ticket = await join(made, load);
    for (const [path, more] of [
      ['hear', { after: 0 }],
      ['say', { first: 0, messages: [] }],
      ['end', {}],
    ] as const) {
      expect((await post(path, { ...more, ticket: newSecret() })).status).toBe(401);
      const foreign = await post(path, { ...more, ticket }, 'https://evil.example');
      expect([foreign.status, foreign.headers.get('access-control-allow-origin')]).toEqual([401, null]);
      expect((await post(path, { ...more, ticket }, null)).status).toBe(401);
    }
    for (const key of [newSecret(), made.code, made.session, ticket])
      expect((await editor(made, '/news', 'GET', undefined, key)).status).toBe(404);
    const elsewhere = await server.call('GET', `/api/sites/${other}/connections/${made.id}/news`, undefined, {
      authorization: `Bearer ${made.key}`,
    });
    expect(elsewhere.status).toBe(404);
  });

  it('takes only messages that are messages, and not too large ones', async () => {
    const made = await launch();
    const ticket = await join(made);
    const say = (messages: unknown) => post('say', { ticket, first: 0, messages });
    expect((await say('x')).status).toBe(400);
    expect((await say([1])).status).toBe(400);
    expect((await say([{ kind: 'x' }])).status).toBe(400);
    expect(
      (await post('say', `{"ticket":"${ticket}","first":0,"messages":[{"__proto__":{"type":"x"}}]}`)).status,
    ).toBe(400);
    expect((await say([{ type: 'trace', text: 'x'.repeat(300_000) }])).status).toBe(413);
    expect((await say([{ type: 'trace', text: 'x'.repeat(1_100_000) }])).status).toBe(413);
    expect((await say(Array.from({ length: 501 }, () => ({ type: 'x' })))).status).toBe(400);
  });

  it('stops taking when nobody listens, and slows who says too much', async () => {
    const made = await launch();
    const ticket = await join(made);
    const large = { type: 'trace', text: 'x'.repeat(200_000) };
    let first = 0;
    let status = 204;
    for (; status === 204 && first < 100; first += 4)
      status = (await post('say', { ticket, first, messages: [large, large, large, large] })).status;
    expect(status).toBe(429);
    // 8 MiB are kept, and not one character more.
    expect(first).toBeLessThan(48);
  });

  it('goes on with the session after a page load, and ends the page before', async () => {
    const made = await launch();
    const before = await join(made);
    const hearing = post('hear', { ticket: before, after: 0 });
    const answer = await post('join', joining(made.session, { by: 'session' }));
    expect(answer.status).toBe(200);
    expect((await hearing).status).toBe(401);
    expect((await post('hear', { ticket: before, after: 0 })).status).toBe(401);
    expect(
      (await post('join', joining(made.session, { by: 'session' }), 'https://evil.example')).status,
    ).toBe(403);
  });

  it('fetches nothing for anyone', async () => {
    for (const [method, path] of [
      ['GET', 'join'],
      ['GET', 'hear'],
      ['PUT', 'say'],
      ['POST', 'http://evil.example/'],
    ] as const)
      expect((await fetch(`${server.url}/connect/${path}`, { method })).status).toBe(404);
  });

  it('ends with the editor', async () => {
    const made = await launch();
    const ticket = await join(made);
    const hearing = post('hear', { ticket, after: 0 });
    expect((await editor(made, '', 'DELETE')).status).toBe(204);
    expect((await hearing).status).toBe(401);
    expect((await post('join', joining(made.session, { by: 'session' }))).status).toBe(401);
    expect((await editor(made, '/news')).status).toBe(404);
  });
});

it('tells the editor which of its scripts the page came for', async () => {
  const made = await launch();
  await fetch(`${server.url}/c/${site}.js`, { headers: { referer: `${shopOrigin}/` } });
  await fetch(`${server.url}/agent.js`, { headers: { referer: `${shopOrigin}/` } });
  await fetch(`${server.url}/agent.js`, { headers: { referer: 'https://elsewhere.example/' } });
  expect(await news(made)).toEqual([
    { type: 'served', what: 'container', origin: shopOrigin },
    { type: 'served', what: 'agent', origin: shopOrigin },
  ]);
});

it('spends the code when the opener was faster', async () => {
  const made = await launch();
  expect((await editor(made, '/alive', 'POST', { origin: 'https://evil.example' })).status).toBe(403);
  expect((await editor(made, '/alive', 'POST', { origin: shopOrigin })).status).toBe(204);
  expect((await post('join', joining(made.code))).ok).toBe(false);
  expect((await post('join', joining(made.session, { by: 'session' }))).status).toBe(200);
});

describe('time', () => {
  const origins = new Set([shopOrigin]);
  const at = { container: 'mp_site', load: 'l' };

  it('ends a code after a minute', () => {
    let now = 0;
    const connections = createConnections(() => now);
    const [early, late] = [
      connections.launch('mp_site', 'page', origins),
      connections.launch('mp_site', 'page', origins),
    ];
    now = 60_000;
    expect(connections.join({ ...at, by: 'code', proof: early.code }, shopOrigin)).toHaveProperty('ticket');
    now = 60_001;
    expect(connections.join({ ...at, by: 'code', proof: late.code }, shopOrigin)).toEqual({
      refusal: 'expired',
    });
    connections.stop();
  });

  it('ends a session half an hour after its last use', () => {
    let now = 0;
    const connections = createConnections(() => now);
    const { code, session } = connections.launch('mp_site', 'page', origins);
    const joined = connections.join({ ...at, by: 'code', proof: code }, shopOrigin);
    if (!('ticket' in joined)) throw new Error('The page was not let in.');
    const { ticket } = joined;
    now += 29 * 60_000;
    expect(connections.ofPage(ticket, shopOrigin)).toBeDefined();
    now += 30 * 60_000;
    expect(connections.join({ ...at, by: 'session', proof: session }, shopOrigin)).toHaveProperty('ticket');
    now += 30 * 60_000 + 1;
    expect(connections.ofPage(ticket, shopOrigin)).toBeUndefined();
    expect(connections.join({ ...at, by: 'session', proof: session }, shopOrigin)).toEqual({
      refusal: 'expired',
    });
    connections.stop();
  });

  it('ends a pairing code after five minutes, and forgets editors that are closed', () => {
    let now = 0;
    const connections = createConnections(() => now);
    const made = connections.launch('mp_site', 'pairing', origins);
    now = 5 * 60_000 + 1;
    expect(connections.pair(made.pairing ?? '')).toBeUndefined();
    connections.launch('mp_site', 'page', origins);
    expect(connections.ofEditor('mp_site', made.id, made.key)).toBeUndefined();
    connections.stop();
  });

  it('ends a code early once its page was seen to lead elsewhere', () => {
    let now = 0;
    const connections = createConnections(() => now);
    const join = (code: string) =>
      connections.join({ container: 'mp_site', load: newSecret(), by: 'code', proof: code }, shopOrigin);
    const [quick, slow] = [1, 2].map(() => connections.launch('mp_site', 'page', origins));
    const other = connections.launch('mp_other', 'page', origins);
    connections.cutShort('mp_site');
    now = 4_000;
    expect(join(quick!.code)).toHaveProperty('ticket');
    now = 5_001;
    expect(join(slow!.code)).toEqual({ refusal: 'expired' });
    expect(join(other.code)).toEqual({ refusal: 'other-container' });
    connections.stop();
  });

  it('ends what an editor has left without a word, and waits for one that comes back', async () => {
    const left = await launch();
    const back = await launch();
    for (const made of [left, back]) await join(made);
    const { setTimeout: really } = globalThis;
    const reached = () => new Promise((resolve) => really(resolve, 100));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      for (const made of [left, back]) {
        const going = new AbortController();
        const news = fetch(`${server.url}/api/sites/${site}/connections/${made.id}/news?after=9`, {
          headers: { authorization: `Bearer ${made.key}` },
          signal: going.signal,
        });
        await reached();
        going.abort();
        await expect(news).rejects.toThrow();
        await reached();
      }
      await vi.advanceTimersByTimeAsync(20_000);
      const waiting = editor(back, '/news?after=9');
      await reached();
      await vi.advanceTimersByTimeAsync(20_000);
      await waiting;
      const [gone, there] = await Promise.all([editor(left, '/news?after=0'), editor(back, '/news?after=0')]);
      expect([gone.status, there.status]).toEqual([404, 200]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('keeps who asks again while an older question of theirs still ends', async () => {
    vi.useFakeTimers();
    try {
      const connections = createConnections();
      const asks = createAsks(connections);
      const made = connections.launch('mp_site', 'ask', origins);
      const held = connections.ofEditor('mp_site', made.id, made.key);
      if (!held) throw new Error('The editor is not known.');
      const { ask } = asks.add([held], { page: shopOrigin, device: 'A browser' });
      const first = asks.answerOf(ask, 20_000);
      const second = asks.answerOf(ask, 20_000);
      expect(await first).toEqual({ waiting: true });
      await vi.advanceTimersByTimeAsync(15_000);
      const [asking] = (await held.news.take(0, 0)).map(({ item }) => item);
      if (asking?.type !== 'asking') throw new Error('Nobody asks.');
      expect(asks.decide(held, asking.ask, true, shopOrigin)).toBeDefined();
      expect(await second).toMatchObject({ page: shopOrigin });
      asks.stop();
      connections.stop();
    } finally {
      vi.useRealTimers();
    }
  });

  it('forgets who asked and got no answer', async () => {
    let now = 0;
    const connections = createConnections(() => now);
    const asks = createAsks(connections, () => now);
    const made = connections.launch('mp_site', 'ask', origins);
    const held = connections.ofEditor('mp_site', made.id, made.key);
    if (!held) throw new Error('The editor is not known.');
    const { ask } = asks.add([held], { page: shopOrigin, device: 'A browser' });
    now = 2 * 60_000 + 1;
    expect(await asks.answerOf(ask, 10)).toBeUndefined();
    asks.stop();
    connections.stop();
  });
});

it('stops answering who only brings wrong codes', async () => {
  const statuses = new Set<number>();
  for (let tries = 0; tries < 40; tries += 1) statuses.add((await post('join', joining(newSecret()))).status);
  expect(statuses).toContain(429);
  await join(await launch());
});
