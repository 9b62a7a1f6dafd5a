import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Asked, Launch, LaunchKind, News, NewsAnswer } from '../../shared/connection';
import { newSecret } from '../../shared/connection';
import { shopOrigin, startTestServer, type TestServer } from '../testing/testServer';
import { deviceOf } from './device';

let server: TestServer;
let site: string;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  site = (await server.makeSite()).site.id;
});

const phone = {
  'user-agent':
    'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
};

async function launch(kind: LaunchKind): Promise<Launch> {
  return (await (
    await server.call('POST', `/api/sites/${site}/connections`, { launch: kind })
  ).json()) as Launch;
}

async function news(made: Launch, after = 0): Promise<News[]> {
  const answer = await server.call(
    'GET',
    `/api/sites/${site}/connections/${made.id}/news?after=${after}`,
    undefined,
    {
      authorization: `Bearer ${made.key}`,
    },
  );
  return ((await answer.json()) as NewsAnswer).news.map(({ what }) => what);
}

const decide = (made: Launch, ask: string, accept: 'yes' | 'no', page = `${shopOrigin}/bags`) =>
  server.call(
    'POST',
    `/api/sites/${site}/connections/${made.id}/asks/${ask}`,
    { accept, page },
    {
      authorization: `Bearer ${made.key}`,
    },
  );

const pair = (code: string) => server.call('POST', '/api/pair', { code }, phone);
const post = (path: string, body: unknown, origin = shopOrigin) =>
  fetch(`${server.url}/connect/${path}`, {
    method: 'POST',
    headers: { origin, ...phone },
    body: JSON.stringify(body),
  });

describe('a paired device', () => {
  it('is let in by six characters and a yes, with a code of its own', async () => {
    const made = await launch('pairing');
    expect(made.pairing).toMatch(/^[A-HJ-KMNP-Z2-9]{6}$/);
    // As a person types it.
    const typed = `${made.pairing?.slice(0, 3).toLowerCase()} ${made.pairing?.slice(3)}`;
    const answer = await pair(typed);
    expect(answer.status).toBe(200);
    const { ask, number } = (await answer.json()) as Asked;
    const [asking] = await news(made);
    expect(asking).toMatchObject({ type: 'asking', number, device: 'Chrome on Android', page: '' });
    if (asking?.type !== 'asking') throw new Error('Nobody asks.');
    // The editors learn no secret of the device.
    expect(asking.ask).not.toBe(ask);
    const waiting = server.call('POST', '/api/pair/answer', { ask });
    const decided = (await (await decide(made, asking.ask, 'yes')).json()) as { session: string };
    const admitted = (await (await waiting).json()) as { code: string; page: string };
    expect(admitted).toEqual({ code: expect.stringMatching(/^[0-9a-f]{32}$/), page: `${shopOrigin}/bags` });
    const load = newSecret();
    expect((await post('join', { container: site, load, by: 'code', proof: admitted.code })).status).toBe(
      200,
    );
    const session = { container: site, load: newSecret(), by: 'session' };
    expect((await post('join', { ...session, proof: decided.session })).status).toBe(200);
    expect((await post('join', { ...session, proof: made.session })).status).toBe(401);
  });

  it('can use its characters once, and an answer is told once', async () => {
    const made = await launch('pairing');
    const { ask } = (await (await pair(made.pairing ?? '')).json()) as Asked;
    expect((await pair(made.pairing ?? '')).status).toBe(404);
    const [asking] = await news(made);
    if (asking?.type !== 'asking') throw new Error('Nobody asks.');
    await decide(made, asking.ask, 'yes');
    expect((await decide(made, asking.ask, 'yes')).status).toBe(410);
    expect((await server.call('POST', '/api/pair/answer', { ask })).status).toBe(200);
    expect((await server.call('POST', '/api/pair/answer', { ask })).status).toBe(403);
  });

  it('gets nothing after a no, and is sent to the site only', async () => {
    const made = await launch('pairing');
    const { ask } = (await (await pair(made.pairing ?? '')).json()) as Asked;
    const [asking] = await news(made);
    if (asking?.type !== 'asking') throw new Error('Nobody asks.');
    expect((await decide(made, asking.ask, 'yes', 'https://evil.example/')).status).toBe(400);
    const waiting = server.call('POST', '/api/pair/answer', { ask });
    expect(await (await decide(made, asking.ask, 'no')).json()).toEqual({ session: null });
    expect((await waiting).status).toBe(403);
    expect(
      (await post('join', { container: site, load: newSecret(), by: 'code', proof: made.code })).status,
    ).toBe(401);
  });
});

it('lets nobody guess', async () => {
  const own = await startTestServer();
  try {
    const id = (await own.makeSite()).site.id;
    const made = (await (
      await own.call('POST', `/api/sites/${id}/connections`, { launch: 'pairing' })
    ).json()) as Launch;
    const statuses: number[] = [];
    for (let tries = 0; tries < 12; tries += 1)
      statuses.push((await own.call('POST', '/api/pair', { code: `AAAAA${(tries % 8) + 2}` })).status);
    expect(statuses.filter((status) => status === 404)).toHaveLength(10);
    expect(statuses.slice(10)).toEqual([429, 429]);
    // Even the right one now.
    expect((await own.call('POST', '/api/pair', { code: made.pairing })).status).toBe(429);
  } finally {
    await own.stop();
  }
});

it('counts tries only while somebody waits, and by the address that a trusted proxy names', async () => {
  const own = await startTestServer({ trustProxy: true });
  try {
    const id = (await own.makeSite()).site.id;
    const pair = async (code: string | undefined, from: string) =>
      (await own.call('POST', '/api/pair', { code }, { 'x-forwarded-for': from })).status;
    const tries = async (from: string) => {
      const statuses: number[] = [];
      for (let count = 0; count < 12; count += 1) statuses.push(await pair(`AAAAA${(count % 8) + 2}`, from));
      return statuses;
    };
    expect(new Set(await tries('192.0.2.1'))).toEqual(new Set([404]));
    const made = (await (
      await own.call('POST', `/api/sites/${id}/connections`, { launch: 'pairing' })
    ).json()) as Launch;
    // What a stranger writes before what the proxy adds changes nothing.
    expect((await tries('198.51.100.7, 192.0.2.1')).slice(10)).toEqual([429, 429]);
    expect(await pair(made.pairing, '198.51.100.8, 192.0.2.1')).toBe(429);
    expect(await pair(made.pairing, '192.0.2.2')).toBe(200);
  } finally {
    await own.stop();
  }
});

it('lets no other page pair, nor a page without JSON', async () => {
  const made = await launch('pairing');
  expect(
    (await server.call('POST', '/api/pair', { code: made.pairing }, { origin: shopOrigin })).status,
  ).toBe(403);
  const form = await fetch(`${server.url}/api/pair`, {
    method: 'POST',
    headers: { origin: server.url, 'content-type': 'application/x-www-form-urlencoded' },
    body: `code=${made.pairing}`,
  });
  expect(form.status).toBe(415);
});

describe('a page that asks by itself', () => {
  it('is heard only while an editor waits for one, from the site’s own origins', async () => {
    const ask = (origin?: string) => post('ask', { container: site, page: `${shopOrigin}/bags` }, origin);
    expect((await ask()).status).toBe(401);
    const made = await launch('ask');
    const foreign = await ask('https://evil.example');
    expect([foreign.status, foreign.headers.get('access-control-allow-origin')]).toEqual([401, null]);
    const heard = await ask();
    expect(heard.headers.get('access-control-allow-origin')).toBe(shopOrigin);
    const { ask: secret, number } = (await heard.json()) as Asked;
    const [asking] = await news(made);
    expect(asking).toMatchObject({
      type: 'asking',
      number,
      page: `${shopOrigin}/bags`,
      device: 'Chrome on Android',
    });
    if (asking?.type !== 'asking') throw new Error('Nobody asks.');
    const waiting = post('asked', { container: site, ask: secret });
    await decide(made, asking.ask, 'yes');
    const { code } = (await (await waiting).json()) as { code: string };
    expect((await post('join', { container: site, load: newSecret(), by: 'code', proof: code })).status).toBe(
      200,
    );
  });

  it('uses up no tries before somebody waits', async () => {
    const own = await startTestServer();
    try {
      const id = (await own.makeSite()).site.id;
      const ask = async () =>
        (
          await fetch(`${own.url}/connect/ask`, {
            method: 'POST',
            headers: { 'content-type': 'text/plain', origin: shopOrigin },
            body: JSON.stringify({ container: id, page: shopOrigin }),
          })
        ).status;
      for (let tries = 0; tries < 12; tries += 1) expect(await ask()).toBe(401);
      await own.call('POST', `/api/sites/${id}/connections`, { launch: 'ask' });
      const statuses: number[] = [];
      for (let tries = 0; tries < 11; tries += 1) statuses.push(await ask());
      expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
    } finally {
      await own.stop();
    }
  });

  it('shows only addresses of where it really is', async () => {
    const made = await launch('ask');
    await post('ask', { container: site, page: 'https://bank.example/transfer' });
    expect(await news(made)).toMatchObject([{ page: shopOrigin }]);
  });
});

it('serves the page to type on, under the editor’s policy', async () => {
  const page = await fetch(`${server.url}/pair`);
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  const text = await page.text();
  expect(text).toContain('Connect this device');
  expect(text).not.toMatch(/<script>|onclick|style="/);
  for (const path of ['/pair.js', '/pair.css']) expect((await fetch(server.url + path)).status).toBe(200);
});

it.each([
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari on an iPhone',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Windows'],
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge on Linux',
  ],
  [undefined, 'A browser'],
])('calls %s by a name that people use', (userAgent, name) => {
  expect(deviceOf(userAgent)).toBe(name);
});
