import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { ApiError } from '../../shared/api';
import type { PageFacts } from '../../shared/doctor';
import { clickRuleSet, startTestServer, type TestServer } from '../testing/testServer';
import { isInside } from './address';

let milepost: TestServer;
let shop: Server;
let origin: string;
let answer: RequestListener;
let asked: { url: string; cookie: string | undefined }[] = [];

beforeAll(async () => {
  milepost = await startTestServer();
  shop = createServer((request, response) => {
    asked.push({ url: request.url ?? '', cookie: request.headers.cookie });
    answer(request, response);
  });
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
});
afterEach(() => {
  asked = [];
});
afterAll(async () => {
  shop.closeAllConnections();
  await new Promise((resolve) => shop.close(resolve));
  await milepost.stop();
});

async function siteAt(...origins: string[]): Promise<string> {
  const { site } = await milepost.makeSite({ ...clickRuleSet(), site: { origins } });
  return site.id;
}

async function ask(site: string, url: unknown): Promise<{ status: number; body: PageFacts & ApiError }> {
  const response = await milepost.call('POST', `/api/sites/${site}/doctor`, { url });
  return { status: response.status, body: (await response.json()) as PageFacts & ApiError };
}

const html: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Shop</title>');
};

it('tells what a page carries', async () => {
  const site = await siteAt(origin);
  answer = (_, response) => {
    response.setHeader('content-security-policy', ["script-src 'self'", "connect-src 'self'"]);
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'gzip',
      'set-cookie': 'visit=1',
      'cross-origin-opener-policy': 'same-origin; report-to="coop"',
    });
    response.end(gzipSync(`<script async src="${milepost.url}/c/${site}.js"></script>`));
  };
  const { status, body } = await ask(site, `${origin}/bags?size=2#top`);
  expect(status).toBe(200);
  expect(body).toEqual({
    reached: 'page',
    steps: [{ url: `${origin}/bags?size=2`, status: 200, dropsCode: false }],
    foreign: null,
    reason: '',
    complete: true,
    cutsOpener: 'same-origin',
    policy: {
      container: false,
      agent: false,
      connect: false,
      trustedTypes: true,
      needsNonce: false,
      needed: `script-src 'self' ${milepost.url};\nconnect-src 'self' ${milepost.url};`,
    },
    containers: [{ id: site, server: milepost.url, runs: 'now' }],
    tagManagers: [],
  } satisfies PageFacts);
});

it('follows redirects within the site, without cookies, and says where the code was lost', async () => {
  answer = (request, response) => {
    const to: Record<string, string> = { '/': '/kept', '/kept': `${origin}/lost#top` };
    const location = to[request.url ?? ''];
    if (location)
      response
        .writeHead(302, { location, 'set-cookie': 'a=1', 'cross-origin-opener-policy': 'same-origin' })
        .end();
    else if (request.url === '/lost')
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<meta http-equiv=refresh content="0; url=/end">');
    else html(request, response);
  };
  const { body } = await ask(await siteAt(origin), origin);
  expect(body.reached).toBe('page');
  expect(body.steps.map(({ url, dropsCode }) => [new URL(url).pathname, dropsCode])).toEqual([
    ['/', false],
    ['/kept', true],
    ['/lost', true],
    ['/end', false],
  ]);
  expect(body.cutsOpener).toBe('same-origin');
  expect(asked.every(({ cookie }) => cookie === undefined)).toBe(true);
});

it('stays within the origins of the site', async () => {
  answer = (_, response) => response.writeHead(302, { location: 'http://localhost:1/secret' }).end();
  const { body } = await ask(await siteAt(origin), origin);
  expect(body).toMatchObject({ reached: 'foreign', foreign: 'http://localhost:1' });
  expect(asked).toHaveLength(1);
});

it('gives up after five redirects', async () => {
  answer = (request, response) => response.writeHead(302, { location: `${request.url}x` }).end();
  const { body } = await ask(await siteAt(origin), `${origin}/`);
  expect(body.reached).toBe('too-many-redirects');
  expect(asked).toHaveLength(6);
});

it('says when there is no page', async () => {
  const site = await siteAt(origin, 'http://127.0.0.1:1');
  answer = (_, response) => response.writeHead(404, { 'content-type': 'text/html' }).end('gone');
  expect((await ask(site, origin)).body).toMatchObject({ reached: 'no-page', steps: [{ status: 404 }] });
  answer = (_, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF');
  expect((await ask(site, origin)).body.reached).toBe('no-page');
  expect((await ask(site, 'http://127.0.0.1:1/')).body).toMatchObject({
    reached: 'unreachable',
    reason: 'nothing answers there',
    steps: [{ status: null }],
  });
});

it('waits three seconds and reads two megabytes, no more', async () => {
  const site = await siteAt(origin);
  answer = () => {};
  const began = performance.now();
  expect((await ask(site, origin)).body.reached).toBe('too-slow');
  answer = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).write('<script src="/app.js"></script>');
  };
  expect((await ask(site, origin)).body).toMatchObject({ reached: 'page', complete: false });
  expect(performance.now() - began).toBeLessThan(7500);
  let written = 0;
  answer = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const more = () => {
      while (written < 50_000_000) {
        written += 100_000;
        if (!response.write(' '.repeat(100_000))) return void response.once('drain', more);
      }
      response.end();
    };
    more();
  };
  expect((await ask(site, origin)).body).toMatchObject({ reached: 'page', complete: false });
  expect(written).toBeLessThan(20_000_000);
});

it('refuses everything but addresses of the site', async () => {
  const site = await siteAt(origin);
  answer = html;
  for (const url of [
    'http://169.254.169.254/latest/meta-data',
    `http://localhost:${new URL(origin).port}/`,
    milepost.url,
    `${origin}.evil.example/`,
    `http://user:word@${new URL(origin).host}/`,
    'file:///etc/passwd',
    'gopher://127.0.0.1:70/',
    'nonsense',
    undefined,
    `${origin}/${'x'.repeat(5000)}`,
  ]) {
    const { status, body } = await ask(site, url);
    expect([400, 403], String(url)).toContain(status);
    expect(body.message).not.toBe('');
  }
  expect(asked).toEqual([]);
  expect((await ask('mp_0000000000', origin)).status).toBe(404);
});

it('opens no address inside a network, whatever leads there', async () => {
  // Names are looked up by the machine’s own files too: its own name leads to itself.
  const { hostname } = await import('node:os');
  const named = `http://${hostname().toLowerCase()}:${new URL(origin).port}`;
  const site = await siteAt(origin, named, 'http://169.254.169.254', 'http://[::ffff:a9fe:a9fe]');
  answer = html;
  expect((await ask(site, 'http://169.254.169.254/latest')).body.reached).toBe('private');
  expect((await ask(site, 'http://[::ffff:169.254.169.254]/latest')).body.reached).toBe('private');
  expect(['private', 'unreachable']).toContain((await ask(site, named)).body.reached);
  expect(asked).toEqual([]);
});

it('knows which addresses are inside', () => {
  for (const address of [
    '10.1.2.3',
    '127.0.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    '::',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
    '::ffff:a00:1',
    '0:0:0:0:0:ffff:7f00:1',
    '64:ff9b::a00:1',
    'shop.example',
  ])
    expect(isInside(address), address).toBe(true);
  for (const address of ['93.184.216.34', '172.32.0.1', '1.1.1.1', '2606:4700::1111', '::ffff:1.1.1.1'])
    expect(isInside(address), address).toBe(false);
});

it('is for the editor alone', async () => {
  const response = await fetch(`${milepost.url}/api/sites/${await siteAt(origin)}/doctor`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ url: origin }),
  });
  expect(response.status).toBe(403);
  expect(asked).toEqual([]);
});
