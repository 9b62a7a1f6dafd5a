/**
 * One event that the visitor's browser tells vendors and that the server forwards to them as well: both carry one id, by which the
 * vendor counts it once. The vendors' scripts and endpoints are doubles on this machine.
 */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Double, startDouble } from '../../server/forward/testing';
import { startTestServer, type TestServer } from '../../server/testing/testServer';
import { usualSignals } from '../../shared/consent/needs';
import type { Destination, RuleSet } from '../../shared/ruleset/types';
import { browserLaunchOptions } from '../support/browser';

// biome-ignore lint/suspicious/noExplicitAny: calls and bodies are the vendors' own, each of another shape
type Theirs = any;
interface Vendor {
  type: string;
  settings: Record<string, string>;
  /** The vendor's id of a conversion, where it takes no names. */
  mapped?: string;
  /** The vendor on the page: each call goes to `told`. */
  there: string;
  forwarding: { settings?: object; secrets: Record<string, string> };
  /** Where it is forwarded to. */
  path: string;
  /** Of the browser's call, and of the forwarder's body. */
  called: (given: Theirs) => string;
  sent: (body: Theirs) => string;
  /** What both call the event, where both have to call it the same for it to be counted once. */
  named?: { called: (given: Theirs) => string; sent: (body: Theirs) => string; name: string };
}

const token = { secrets: { accessToken: 'token' } };
const byMail = { ...token, settings: { emailParam: 'mail' } };
const vendors: Vendor[] = [
  {
    type: 'ga4',
    settings: { measurementId: 'G-ABC123' },
    there: 'gtag = told("ga4")',
    forwarding: { secrets: { apiSecret: 'secret' } },
    path: '/mp/collect',
    called: (given) => given[2].event_id,
    sent: ({ events }) => events[0].params.event_id,
    named: { called: (given) => given[1], sent: ({ events }) => events[0].name, name: 'add_to_cart' },
  },
  {
    type: 'meta',
    settings: { pixelId: '1234567890123456' },
    there: 'fbq = told("meta")',
    forwarding: token,
    path: '/v24.0/1234567890123456/events',
    called: (given) => given[3].eventID,
    sent: ({ data }) => data[0].event_id,
    named: { called: (given) => given[1], sent: ({ data }) => data[0].event_name, name: 'AddToCart' },
  },
  {
    type: 'tiktok',
    settings: { pixelCode: 'C4ABCDEFGHIJ12345678' },
    there: 'ttq = { track: told("tiktok") }',
    forwarding: token,
    path: '/open_api/v1.3/event/track/',
    called: (given) => given[2].event_id,
    sent: ({ data }) => data[0].event_id,
    named: { called: (given) => given[0], sent: ({ data }) => data[0].event, name: 'AddToCart' },
  },
  {
    type: 'pinterest',
    settings: { tagId: '2612345678901' },
    there: 'pintrk = told("pinterest")',
    forwarding: { ...token, settings: { adAccountId: '549755885175', emailParam: 'mail' } },
    path: '/v5/ad_accounts/549755885175/events',
    called: (given) => given[2].event_id,
    sent: ({ data }) => data[0].event_id,
  },
  {
    type: 'snap',
    settings: { pixelId: 'a1b2c3d4-1234-4abc-8def-0123456789ab' },
    there: 'snaptr = told("snap")',
    forwarding: byMail,
    path: '/v3/a1b2c3d4-1234-4abc-8def-0123456789ab/events',
    called: (given) => given[2].client_dedup_id,
    sent: ({ data }) => data[0].event_id,
    named: { called: (given) => given[1], sent: ({ data }) => data[0].event_name, name: 'ADD_CART' },
  },
  {
    type: 'reddit',
    settings: { pixelId: 'a2_abcd1234efgh' },
    there: 'rdt = told("reddit")',
    forwarding: token,
    path: '/api/v3/pixels/a2_abcd1234efgh/conversion_events',
    called: (given) => given[2].conversionId,
    sent: ({ data }) => data.events[0].metadata.conversion_id,
  },
  {
    type: 'microsoft-uet',
    settings: { tagId: '12345678' },
    there: 'uetq = { push: told("microsoft-uet") }',
    forwarding: token,
    path: '/v1/12345678/events',
    called: (given) => given[2].event_id,
    sent: ({ data }) => data[0].eventId,
  },
  {
    type: 'linkedin',
    settings: { partnerId: '1234567' },
    mapped: '7654321',
    there: 'lintrk = told("linkedin")',
    // Browser and server have a conversion of their own each; the event's id is one.
    forwarding: { ...token, settings: { emailParam: 'mail', conversions: { add_to_cart: '7654322' } } },
    path: '/rest/conversionEvents',
    called: (given) => given[1].event_id,
    sent: ({ elements }) => elements[0].eventId,
  },
];

const head = `
  calls = {};
  told = (vendor) => (...given) => { calls[vendor] = given; };
  ${vendors.map(({ there }) => there).join(';\n  ')};
`;

function ruleSet(origin: string): RuleSet {
  const destinations = vendors.map(
    ({ type, settings, mapped }): Destination => ({
      id: type,
      type,
      settings,
      allow: { add_to_cart: 'counted by hand for a month' },
      ...(mapped && { map: { events: { add_to_cart: mapped } } }),
    }),
  );
  return {
    format: 1,
    name: 'Shop',
    site: { origins: [origin] },
    plan: {
      stages: [],
      events: [
        {
          name: 'add_to_cart',
          value: { type: 'fixed', amount: 30, currency: 'EUR' },
          params: { mail: { type: 'string' } },
        },
      ],
    },
    rules: [
      {
        id: 'add',
        triggers: [{ type: 'click', settings: { target: '#add' } }],
        event: 'add_to_cart',
        params: { mail: 'ab'.repeat(32) },
      },
    ],
    destinations: [{ id: 'reports', type: 'collector', settings: {} }, ...destinations],
    consent: { manager: 'none', default: {}, pending: 'queue', storage: 'analytics_storage' },
  };
}

let server: TestServer;
let vendor: Double;
let shop: Server;
let browser: Browser;
let script = '';
let origin = '';
beforeAll(async () => {
  vendor = await startDouble();
  [server, browser] = await Promise.all([
    startTestServer({ forwardHosts: { '*': vendor.url } }),
    browserLaunchOptions().then((options) => chromium.launch(options)),
  ]);
  shop = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<!doctype html><title>Mug</title><script>${head}</script><script async src="${script}"></script><button id="add">Add</button>`,
    );
  });
  shop.listen(0, '127.0.0.1');
  await once(shop, 'listening');
  origin = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser?.close();
  shop?.closeAllConnections();
  shop?.close();
  await server?.stop();
  await vendor?.close();
});

const forwardedTo = (path: string) => vendor.received.filter(({ url }) => url.split('?')[0] === path);

/** Publishes with everything set up to be forwarded, and opens the shop with the container. */
async function openShop(document: RuleSet): Promise<Page> {
  vendor.received.length = 0;
  const { site, revision } = await server.makeSite(document);
  for (const { type, forwarding } of vendors) {
    const change = { enabled: true, ...forwarding };
    const answer = await server.call('PUT', `/api/sites/${site.id}/forwarding/${type}`, change);
    expect(answer.status, `${type}: ${await answer.text()}`).toBe(200);
  }
  const published = await server.call('POST', `/api/sites/${site.id}/versions`, { revision, note: '' });
  expect(published.status, await published.text()).toBe(201);
  script = `${server.url}/c/${site.id}.js`;
  // What calls itself headless is taken for a robot, and robots' events are not forwarded.
  const userAgent = (await (await browser.newPage()).evaluate(() => navigator.userAgent)).replace(
    'Headless',
    '',
  );
  const page = await browser.newPage({ userAgent });
  await page.goto(origin);
  await page.waitForFunction((id) => (window as Theirs).milepost?.[id], site.id);
  return page;
}

const callsOn = (page: Page) =>
  page.evaluate(() => JSON.parse(JSON.stringify((window as Theirs).calls)) as Theirs);

it('carries one id in the browser’s call and in what the server forwards', async () => {
  const page = await openShop(ruleSet(origin));
  await page.click('#add');
  await expect
    .poll(() => vendors.filter(({ path }) => forwardedTo(path).length > 0).map(({ type }) => type))
    .toEqual(vendors.map(({ type }) => type));
  const calls = await callsOn(page);

  const ids = new Set<string>();
  for (const { type, path, called, sent, named } of vendors) {
    const body = JSON.parse(forwardedTo(path)[0]!.body);
    expect([type, sent(body)]).toEqual([type, called(calls[type])]);
    ids.add(sent(body));
    if (named)
      expect([type, named.called(calls[type]), named.sent(body)]).toEqual([type, named.name, named.name]);
  }
  // The collector's own id of the event: what the log and the reports show.
  expect(ids.size).toBe(1);
  expect([...ids][0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
});

it('forwards what waited for an answer, once it was yes', async () => {
  const granted = Object.fromEntries(usualSignals.map((signal) => [signal, 'granted' as const]));
  const unknown = Object.fromEntries(usualSignals.map((signal) => [signal, 'unknown' as const]));
  const page = await openShop({
    ...ruleSet(origin),
    consent: { default: unknown, pending: 'queue', storage: 'analytics_storage' },
  });
  await page.click('#add');
  await page.waitForTimeout(400);
  expect([await callsOn(page), vendor.received.length]).toEqual([{}, 0]);
  await page.evaluate((all) => (window as Theirs).milepost.push(['consent', all]), granted);
  // Google asks for an id of the visitor, and there was none to give when it happened.
  const expected = vendors.filter(({ type }) => type !== 'ga4');
  await expect
    .poll(() => vendors.filter(({ path }) => forwardedTo(path).length > 0).map(({ type }) => type))
    .toEqual(expected.map(({ type }) => type));
  const calls = await callsOn(page);
  for (const { type, path, called, sent } of expected)
    expect([type, sent(JSON.parse(forwardedTo(path)[0]!.body))]).toEqual([type, called(calls[type])]);
});
