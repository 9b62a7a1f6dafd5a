import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Version } from '../../shared/api';
import { startTestServer, type TestServer } from '../testing/testServer';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const agent = join(mkdtempSync(join(tmpdir(), 'milepost-agent-')), 'agent.js');
let server: TestServer;
let site: string;
let version: Version;

beforeAll(async () => {
  writeFileSync(agent, 'agent();');
  server = await startTestServer({ agent });
  site = (await server.makeSite()).site.id;
  const published = await server.call('POST', `/api/sites/${site}/versions`, { revision: 1, note: '' });
  version = (await published.json()) as Version;
});
afterAll(() => server.stop());

interface Raw {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** fetch inflates by itself; this shows what is on the wire. */
function fetchRaw(path: string, headers: Record<string, string> = {}): Promise<Raw> {
  return new Promise((resolve, reject) => {
    get(`${server.url}${path}`, { headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    }).on('error', reject);
  });
}

it('serves the published bytes as they are, with gzip and with brotli', async () => {
  const plain = await fetchRaw(`/c/${site}.js`);
  expect(createHash('sha256').update(plain.body).digest('hex')).toBe(version.hash);
  expect(plain.headers['content-encoding']).toBeUndefined();
  const brotli = await fetchRaw(`/c/${site}.js`, { 'accept-encoding': 'gzip, deflate, br;q=0.9' });
  expect(brotli.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
  expect(brotli.body.length).toBe(version.bytes.brotli);
  const gzip = await fetchRaw(`/c/${site}.js`, { 'accept-encoding': 'gzip, br;q=0' });
  expect(gzip.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(gzip.body)).toEqual(plain.body);
  expect(plain.headers['vary']).toBe('accept-encoding');
});

it('lets any site load it, caches it shortly and answers 304 to who has it', async () => {
  const { headers } = await fetchRaw(`/c/${site}.js`, { 'accept-encoding': 'br' });
  expect(headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  });
  expect(headers['cache-control']).toContain('max-age=60');
  expect(headers['set-cookie']).toBeUndefined();
  const etag = String(headers['etag']);
  const known = { 'accept-encoding': 'br', 'if-none-match': `"x", W/${etag}` };
  expect((await fetchRaw(`/c/${site}.js`, known)).status).toBe(304);
  // The tag names exact bytes: another encoding is another answer.
  expect((await fetchRaw(`/c/${site}.js`, { ...known, 'accept-encoding': 'gzip' })).status).toBe(200);
});

it('serves each version by its hash for good', async () => {
  const byHash = await fetchRaw(`/c/${site}/${version.hash}.js`);
  expect(byHash.status).toBe(200);
  expect(byHash.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(createHash('sha256').update(byHash.body).digest('base64')).toBe(version.integrity.slice(7));
});

it('answers with an empty container from the moment a site is made', async () => {
  const fresh = (await server.makeSite()).site.id;
  const empty = await fetchRaw(`/c/${fresh}.js`);
  expect(empty.status).toBe(200);
  expect(empty.body.toString()).toContain(fresh);
  expect(empty.body.toString()).not.toContain('add_to_cart');
  expect(empty.body.length).toBeLessThan((await fetchRaw(`/c/${site}.js`)).body.length);
});

it('answers 404 that nobody caches for what is not here', async () => {
  const other = (await server.makeSite()).site.id;
  for (const path of [
    '/c/mp_nobody0000.js',
    `/c/${site}/${'0'.repeat(64)}.js`,
    `/c/${other}/${version.hash}.js`,
  ]) {
    const answer = await fetchRaw(path);
    expect([path, answer.status, answer.headers['cache-control']]).toEqual([path, 404, 'no-store']);
  }
});

it('serves the page agent, and its new bytes when it was built again', async () => {
  const first = await fetchRaw('/agent.js');
  expect([first.status, first.body.toString()]).toEqual([200, 'agent();']);
  expect(first.headers['access-control-allow-origin']).toBe('*');
  await new Promise((resolve) => setTimeout(resolve, 20));
  writeFileSync(agent, 'newAgent();');
  expect((await fetchRaw('/agent.js')).body.toString()).toBe('newAgent();');
});
