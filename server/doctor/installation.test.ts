/** Pages as each platform really writes them, served over HTTP, and what the check makes of them. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ApiError } from '../../shared/api';
import type { Installation, Seen } from '../../shared/installation';
import { clickRuleSet, newEvent, startTestServer, type TestServer } from '../testing/testServer';

let milepost: TestServer;
let shop: Server;
let origin: string;
let site: string;
let address: string;
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeAll(async () => {
  milepost = await startTestServer();
  shop = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
  const made = await milepost.makeSite({ ...clickRuleSet(), site: { origins: [origin] } });
  site = made.site.id;
  address = `${milepost.url}/c/${site}.js`;
});
afterAll(async () => {
  shop.closeAllConnections();
  await new Promise((resolve) => shop.close(resolve));
  await milepost.stop();
});

async function check(
  html: string,
  headers: Record<string, string | string[]> = {},
): Promise<Installation['page']> {
  answer = (_, response) => response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(html);
  const response = await milepost.call('POST', `/api/sites/${site}/installation`, { url: `${origin}/` });
  expect(response.status).toBe(200);
  return ((await response.json()) as Installation).page;
}

const line = { hash: null, integrity: '', crossOrigin: false, blocking: false, writtenBy: null };

it('finds the line in the head of a plain page', async () => {
  const page = await check(
    `<!doctype html><html><head><title>Shop</title><script async src="${address}"></script></head><body><h1>Shop</h1></body></html>`,
  );
  expect(page.lines).toEqual([{ ...line, id: site, server: milepost.url, runs: 'now', place: 'head' }]);
  expect([page.eventsAllowed, page.optedOut]).toEqual([true, false]);
});

it('finds what wp_enqueue_script prints', async () => {
  const page = await check(`<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8" />
    <link rel='stylesheet' id='wp-block-library-css' href='/wp-includes/css/dist/block-library/style.min.css?ver=6.8' media='all' />
    <script src="${address}" id="milepost-js" async data-wp-strategy="async"></script>
    <script src="/wp-includes/js/jquery/jquery.min.js?ver=3.7.1" id="jquery-core-js"></script></head><body class="home"></body></html>`);
  expect(page.lines).toEqual([{ ...line, id: site, server: milepost.url, runs: 'now', place: 'head' }]);
});

it('sees that a speed plugin of WordPress holds it back', async () => {
  const page = await check(
    `<head><script type="rocketlazyloadscript" data-rocket-src="${address}" id="milepost-js" async></script></head>`,
  );
  expect(page.lines).toMatchObject([{ id: site, runs: 'held', type: 'rocketlazyloadscript' }]);
});

it('finds the order that the App Router of Next.js leaves for the browser', async () => {
  const page = await check(`<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>
    <link rel="preload" href="${address}" as="script"/><script src="/_next/static/chunks/main-app.js" async=""></script></head>
    <body><main>Shop</main><script>(self.__next_f=self.__next_f||[]).push([0])</script>
    <script>self.__next_f.push([1,"5:[\\"$\\",\\"$L6\\",null,{\\"src\\":\\"${address}\\",\\"strategy\\":\\"afterInteractive\\"}]\\n"])</script></body></html>`);
  expect(page.lines).toEqual([
    { ...line, id: site, server: milepost.url, runs: 'inline', place: 'body', writtenBy: 'Next.js' },
  ]);
});

it('finds it in a Shopify theme', async () => {
  const page = await check(`<!doctype html><html class="no-js" lang="en"><head>
    <script>window.performance && window.performance.mark && window.performance.mark('shopify.content_for_header.start');</script>
    <meta name="shopify-digital-wallet" content="/123/digital_wallets/dialog">
    <script async="async" src="/checkouts/internal/preloads.js?locale=en-US"></script>
    <script async src="${address}"></script></head><body class="gradient"></body></html>`);
  expect(page.lines).toHaveLength(1);
  expect(page.lines[0]).toMatchObject({ runs: 'now', place: 'head' });
});

it('finds it among the custom code of Webflow, twice where it was pasted twice', async () => {
  const snippet = `<script async src="${address}"></script>`;
  const page =
    await check(`<!DOCTYPE html><!-- This site was created in Webflow. https://webflow.com --><html data-wf-domain="shop.webflow.io">
    <head><meta content="Webflow" name="generator"/>${snippet}</head><body>
    <script src="https://d3e54v103j8qbb.cloudfront.net/js/jquery-3.5.1.min.js" type="text/javascript"></script>${snippet}</body></html>`);
  expect(page.lines.map(({ place }) => place)).toEqual(['head', 'body']);
});

it('finds Google Tag Manager, and not what it may load', async () => {
  const page =
    await check(`<head><script>(function(w,d,s,l,i){w[l]=w[l]||[];w[l].push({'gtm.start':new Date().getTime(),event:'gtm.js'});
    var f=d.getElementsByTagName(s)[0],j=d.createElement(s);j.async=true;j.src='https://www.googletagmanager.com/gtm.js?id='+i;
    f.parentNode.insertBefore(j,f);})(window,document,'script','dataLayer','GTM-ABC1234');</script></head>`);
  expect([page.lines, page.tagManagers]).toEqual([[], ['Google Tag Manager']]);
});

it('reads a pinned line with its hash, and one that the page waits for', async () => {
  const hash = 'a'.repeat(64);
  const page = await check(
    `<body><script integrity="sha256-x" crossorigin src="${milepost.url}/c/${site}/${hash}.js"></script></body>`,
  );
  expect(page.lines).toMatchObject([
    { hash, integrity: 'sha256-x', crossOrigin: true, blocking: true, place: 'body' },
  ]);
});

it('tells what a policy allows of script and events apart', async () => {
  const html = `<head><script async src="${address}"></script></head>`;
  const page = await check(html, {
    'content-security-policy': `script-src ${milepost.url}; connect-src ${milepost.url}/e`,
  });
  expect([page.policy.container, page.eventsAllowed, page.policy.connect]).toEqual([true, true, false]);
  const closed = await check(html, { 'content-security-policy': "default-src 'self'" });
  expect([closed.policy.container, closed.eventsAllowed]).toEqual([false, false]);
  expect(closed.policy.needed).toContain(milepost.url);
});

it('tells how long a cache may keep the page, and how old it is', async () => {
  const cached = await check('<head></head>', {
    'cache-control': 'public, max-age=60, s-maxage=3600',
    age: '1500',
  });
  expect(cached.cache).toEqual({ control: 'public, max-age=60, s-maxage=3600', keptForS: 3600, ageS: 1500 });
  const fresh = await check('<head></head>', { 'cache-control': 'no-cache' });
  expect(fresh.cache).toEqual({ control: 'no-cache', keptForS: 0, ageS: null });
  expect((await check('<head></head>')).cache.keptForS).toBeNull();
});

it('sees a page that asks to be left alone', async () => {
  expect((await check('<head><meta name="milepost" content="off"></head>')).optedOut).toBe(true);
});

it('opens pages of the site only, and says when there is none', async () => {
  const path = `/api/sites/${site}/installation`;
  const foreign = await milepost.call('POST', path, { url: 'https://elsewhere.example/' });
  expect([foreign.status, ((await foreign.json()) as ApiError).code]).toEqual([403, 'foreign-address']);
  answer = (_, response) => response.writeHead(404, { 'content-type': 'text/html' }).end('Gone');
  const gone = (await (await milepost.call('POST', path, { url: origin })).json()) as Installation;
  expect([gone.page.reached, gone.page.lines]).toEqual(['no-page', []]);
});

it('remembers who fetched the container, by the origin of the page, and the last event', async () => {
  const before = Date.now();
  const seen = async (of: string) =>
    (await (await milepost.call('GET', `/api/sites/${of}/seen`)).json()) as Seen;
  const other = await milepost.makeSite();
  expect(await seen(other.site.id)).toMatchObject({ containers: [], lastEvent: null });
  const fetchAs = (referer?: string) =>
    fetch(`${milepost.url}/c/${other.site.id}.js`, { headers: referer ? { referer } : {} });
  await fetchAs('https://shop.example/');
  await fetchAs('https://shop.example/');
  await fetchAs();
  await fetch(`${milepost.url}/c/mp_nobody0000.js`);
  const { containers, now, since } = await seen(other.site.id);
  expect(containers.map(({ origin: from, count }) => [from, count])).toEqual([
    [null, 1],
    ['https://shop.example', 2],
  ]);
  expect(containers[1]?.lastAt).toBeGreaterThanOrEqual(before);
  expect(since).toBeLessThanOrEqual(now);
  await milepost.collect([newEvent(other.site.id)]);
  expect((await seen(other.site.id)).lastEvent).toMatchObject({
    name: 'add_to_cart',
    url: 'https://shop.example/product/blue-mug',
  });
  expect((await milepost.call('GET', '/api/sites/mp_nobody0000/seen')).status).toBe(404);
});
