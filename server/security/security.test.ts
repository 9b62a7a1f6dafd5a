import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { About, ApiError, Demo, SiteSummary, Workspace } from '../../shared/api';
import { clickRuleSet, newFolder, startTestServer, type TestServer } from '../testing/testServer';

const editor = newFolder();
let server: TestServer;

beforeAll(async () => {
  mkdirSync(join(editor, 'assets'));
  writeFileSync(join(editor, 'index.html'), '<!doctype html><title>Milepost</title>');
  writeFileSync(join(editor, 'assets/main-abc123.js'), 'editor();');
  writeFileSync(join(editor, 'assets/main-abc123.js.br'), brotliCompressSync('editor();'));
  server = await startTestServer({ editor, demoPort: 0 });
});
afterAll(() => server.stop());

/** fetch sets Host and Sec-Fetch-* by itself; this sends what it is told. */
function raw(method: string, path: string, headers: Record<string, string>, body = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.url);
    const sending = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sending.on('error', reject);
    sending.end(body);
  });
}

const newSite = JSON.stringify({ name: 'Shop', ruleSet: clickRuleSet() });
const json = { 'content-type': 'application/json' };

describe('changing anything', () => {
  it.each([
    ['without a word about where it comes from', json],
    ['from another origin', { ...json, origin: 'https://evil.example' }],
    ['from a sandboxed page', { ...json, origin: 'null' }],
    ['from the demo shop, same site but another origin', { ...json, 'sec-fetch-site': 'same-site' }],
    ['from another site', { ...json, 'sec-fetch-site': 'cross-site' }],
  ])('is refused %s', async (_what, headers) => {
    const count = async () =>
      ((await (await server.call('GET', '/api/sites')).json()) as SiteSummary[]).length;
    const before = await count();
    expect(await raw('POST', '/api/sites', { ...headers, host: new URL(server.url).host }, newSite)).toBe(
      403,
    );
    expect(await count()).toBe(before);
  });

  it('is refused from the other port even when that page sends its own origin', async () => {
    const origin = server.demo ?? '';
    expect(origin).not.toBe('');
    expect((await server.call('POST', '/api/sites', { name: 'x' }, { origin })).status).toBe(403);
  });

  it('takes JSON only, so that no form can send it', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const headers = { 'content-type': type, origin: server.url, host: new URL(server.url).host };
      expect(await raw('POST', '/api/sites', headers, newSite)).toBe(415);
    }
  });

  it('is allowed from our own pages', async () => {
    const headers = { ...json, 'sec-fetch-site': 'same-origin', host: new URL(server.url).host };
    expect(await raw('POST', '/api/sites', headers, newSite)).toBe(201);
  });
});

it('refuses foreign host names, so that DNS rebinding finds nothing', async () => {
  for (const path of ['/', '/api/sites', '/api/about']) {
    expect(await raw('GET', path, { host: 'evil.example', accept: 'text/html' })).toBe(421);
    expect(await raw('GET', path, { host: 'localhost.evil.example:7070', accept: 'text/html' })).toBe(421);
  }
  expect(await raw('GET', '/api/sites', { host: `127.0.0.1:${new URL(server.url).port}` })).toBe(200);
});

it('lets no other site read the API', async () => {
  const host = new URL(server.url).host;
  expect(await raw('GET', '/api/sites', { host, 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await raw('GET', '/api/sites', { host, 'sec-fetch-site': 'same-site' })).toBe(403);
  const answer = await server.call('GET', '/api/sites');
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

it('sends the editor with a strict policy, for every address of the app', async () => {
  for (const path of ['/', '/sites/mp_demoshop00/rules']) {
    const answer = await fetch(`${server.url}${path}`, { headers: { accept: 'text/html' } });
    expect(await answer.text()).toContain('<title>Milepost</title>');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
    expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin-allow-popups');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  }
});

it('sends hashed files compressed and for good, and 404 instead of a page for what is missing', async () => {
  const file = await fetch(`${server.url}/assets/main-abc123.js`, { headers: { 'accept-encoding': 'br' } });
  expect(await file.text()).toBe('editor();');
  expect(file.headers.get('content-encoding')).toBe('br');
  expect(file.headers.get('cache-control')).toContain('immutable');
  for (const path of ['/assets/gone.js', '/api/nothing']) {
    const answer = await fetch(`${server.url}${path}`, { headers: { accept: 'text/html' } });
    expect([path, answer.status]).toEqual([path, 404]);
    expect(((await answer.json()) as ApiError).code).toBe('no-address');
  }
});

it('offers the demo shop, whose snippet works before its site is made', async () => {
  const about = (await (await server.call('GET', '/api/about')).json()) as About;
  expect(about).toEqual({
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    url: server.url,
    demo: server.demo,
  });
  expect((await fetch(`${server.url}/c/mp_demoshop00.js`)).status).toBe(200);
  const { url, ruleSet } = (await (await server.call('GET', '/api/demo')).json()) as Demo;
  expect(ruleSet.site.origins).toContain(url);
  const made = await server.call('POST', '/api/sites', { name: 'Demo shop', ruleSet });
  expect(((await made.json()) as Workspace).site.id).toBe('mp_demoshop00');
  expect((await server.call('POST', '/api/sites', { name: 'Demo shop', ruleSet })).status).toBe(409);
}, 30_000);

it('names its public address wherever it is asked', async () => {
  const own = await startTestServer({ url: 'https://milepost.example' });
  try {
    const about = (await (await fetch(`${own.local}/api/about`)).json()) as About;
    expect(about.url).toBe('https://milepost.example');
  } finally {
    await own.stop();
  }
});

it('says that it lives and that it can keep what it is sent', async () => {
  for (const path of ['/health', '/health/ready']) {
    const answer = await fetch(`${server.url}${path}`);
    expect([answer.status, await answer.json()]).toEqual([200, { ok: true }]);
  }
});
