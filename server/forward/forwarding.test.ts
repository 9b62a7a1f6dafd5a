/** Forwarding as a site owner meets it: the real server, real files, vendors' endpoints on this machine. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Workspace } from '../../shared/api';
import type { MilepostEvent } from '../../shared/event';
import type { DeliveryLog, Forwarding, ForwardingTestAnswer } from '../../shared/forwarding/types';
import type { RuleSet } from '../../shared/ruleset/types';
import { clickRuleSet, newEvent, startTestServer, type TestServer } from '../testing/testServer';
import { type Double, startDouble } from './testing';

const secret = 'very-secret-value-42';
const signing = `whsec_${Buffer.from('s'.repeat(24)).toString('base64')}`;
const browser =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36';
let server: TestServer;
let google: Double;
let hooks: Double;
let site = '';
let at = '';

function ruleSet(): RuleSet {
  const plain = clickRuleSet();
  const click = plain.rules[0]!;
  return {
    ...plain,
    plan: { ...plain.plan, events: [...plain.plan.events, { name: 'other', stage: 'intent' }] },
    rules: [
      { ...click, destinations: ['reports', 'ga', 'hook'] },
      { ...click, id: 'only-reports', event: 'other', destinations: ['reports'] },
    ],
    destinations: [
      ...plain.destinations,
      {
        id: 'ga',
        type: 'ga4',
        settings: { measurementId: 'G-ABC123' },
        map: { params: { '*': { price: 'value', internal: null } } },
      },
      { id: 'hook', type: 'webhook', settings: { url: 'https://hooks.example/in', from: 'server' } },
    ],
  };
}

beforeAll(async () => {
  google = await startDouble();
  hooks = await startDouble();
  const forwardHosts = { 'www.google-analytics.com': google.url, 'hooks.example': hooks.url };
  server = await startTestServer({ forwardHosts });
  const made = await server.makeSite(ruleSet());
  site = made.site.id;
  at = `/api/sites/${site}/forwarding`;
  await publish(made);
});
afterAll(async () => {
  await server.stop();
  await Promise.all([google.close(), hooks.close()]);
});

async function publish({ revision }: Workspace): Promise<void> {
  const answer = await server.call('POST', `/api/sites/${site}/versions`, { revision, note: '' });
  expect(answer.status, await answer.clone().text()).toBe(201);
}

async function json<T>(answer: Promise<Response>): Promise<T> {
  const got = await answer;
  expect(got.status, await got.clone().text()).toBe(200);
  return (await got.json()) as T;
}

async function until<T>(look: () => Promise<T> | T, good: (value: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    const value = await look();
    if (good(value) || tries > 200) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const log = (destination: string, query = '') =>
  json<DeliveryLog>(server.call('GET', `${at}/${destination}/log${query}`));
const listed = async (destination: string) =>
  (await json<Forwarding[]>(server.call('GET', at))).find((each) => each.destination === destination)!;
/** As a visitor's browser sends it: what calls itself `node` is a bot. */
const visit = (events: unknown[], agent = browser) => server.collect(events, { 'user-agent': agent });
const event = (changes: Partial<MilepostEvent> = {}) =>
  newEvent(site, { visitor_id: newEvent(site).id, params: { price: 12.5, internal: 'x' }, ...changes });

it('lists what could be forwarded to, off, with what is missing', async () => {
  expect(await json(server.call('GET', at))).toEqual([
    {
      destination: 'ga',
      type: 'ga4',
      enabled: false,
      settings: {},
      secretsSet: {},
      missing: ['apiSecret'],
      waiting: 0,
      dead: 0,
      pausedUntil: null,
    },
    expect.objectContaining({ destination: 'hook', type: 'webhook', enabled: false, missing: ['secret'] }),
  ]);
});

it('takes secrets and never tells them', async () => {
  const answers = [
    await server.call('PUT', `${at}/ga`, { enabled: true, secrets: { apiSecret: secret } }),
    await server.call('PUT', `${at}/hook`, { enabled: true, secrets: { secret: signing } }),
    await server.call('GET', at),
    await server.call('GET', `/api/sites/${site}/workspace`),
    await server.call('GET', `/api/sites/${site}/versions/1`),
    await fetch(`${server.url}/c/${site}.js`),
  ];
  for (const answer of answers) {
    const text = await answer.text();
    expect(answer.ok, text).toBe(true);
    expect(text).not.toContain(secret);
    expect(text).not.toContain(signing);
  }
  expect((await listed('ga')).secretsSet).toEqual({ apiSecret: expect.any(Number) });
  expect((await listed('ga')).missing).toEqual([]);
  expect(statSync(join(server.data, 'secrets.db')).mode & 0o777).toBe(0o600);
  for (const file of readdirSync(server.data).filter((name) => !name.startsWith('secrets.db')))
    expect(readFileSync(join(server.data, file)).includes(secret), file).toBe(false);
});

it.each([
  ['an unknown secret', { secrets: { other: 'x' } }],
  ['a secret that ends a header early', { secrets: { apiSecret: 'a\r\nx: y' } }],
  ['a region that there is not', { settings: { region: 'moon' } }],
  ['a switch that is none', { enabled: 'yes' }],
])('refuses %s', async (_what, body) => {
  const answer = await server.call('PUT', `${at}/ga`, body);
  expect(answer.status).toBe(400);
  // What is wrong with it is said without repeating it: it may be a secret.
  expect(await answer.text()).not.toContain('x: y');
});

it('refuses other sites’ pages, and destinations that are not there', async () => {
  const from = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  for (const [method, path, body] of [
    ['GET', at, undefined],
    ['PUT', `${at}/ga`, { enabled: false }],
    ['POST', `${at}/ga/replay`, {}],
    ['POST', `${at}/ga/test`, {}],
    ['GET', `${at}/ga/log`, undefined],
  ] as const)
    expect((await server.call(method, path, body, from)).status, path).toBe(403);
  expect((await server.call('PUT', `${at}/reports`, { enabled: true })).status).toBe(404);
  expect((await server.call('GET', '/api/sites/mp_nobody0000/forwarding')).status).toBe(404);
});

it('forwards what a rule sends there and the visitor allowed, and nothing else', async () => {
  const good = event();
  await visit([
    good,
    event({ consent: { analytics_storage: 'denied' } }),
    event({ consent: {} }),
    event({ rule: 'only-reports', name: 'other' }),
    event({ rule: 'nobody' }),
    event({ name: 'forged' }),
    event({ rollout: { state: 'shadow', percent: 100 } }),
    { ...event(), id: 'not-an-id' },
  ]);
  await visit([event()], 'Googlebot/2.1 (+http://www.google.com/bot.html)');
  await visit([good]);
  await until(
    () => hooks.received.length,
    (count) => count > 0,
  );
  await until(
    () => google.received.length,
    (count) => count > 0,
  );
  await until(
    async () => (await log('ga')).deliveries.length,
    (count) => count > 0,
  );
  expect(google.received).toHaveLength(1);
  expect(JSON.parse(google.received[0]!.body)).toMatchObject({
    client_id: good.visitor_id,
    events: [{ name: 'add_to_cart', params: { event_id: good.id, value: 12.5 } }],
  });
  expect(google.received[0]!.body).not.toContain('internal');
  expect(hooks.received).toHaveLength(1);
  expect(hooks.received[0]!.headers['webhook-id']).toBe(good.id);
  const { deliveries } = await log('ga');
  expect(deliveries).toEqual([
    expect.objectContaining({ outcome: 'done', eventId: good.id, name: 'add_to_cart', status: 200, try: 1 }),
  ]);
  expect(await listed('ga')).toMatchObject({ waiting: 0, dead: 0 });
});

it('keeps what was refused as a dead letter, with what the vendor said, and sends it again when asked', async () => {
  hooks.answers = (_request, response) =>
    response.writeHead(401).end(JSON.stringify({ message: `Not ${signing}` }));
  const refused = event();
  await visit([refused]);
  const dead = await until(
    () => log('hook', '?outcome=dead'),
    ({ deliveries }) => deliveries.length > 0,
  );
  expect(dead.deliveries).toEqual([
    expect.objectContaining({ eventId: refused.id, reason: 'not-authorised', status: 401, canReplay: true }),
  ]);
  expect(dead.deliveries[0]!.said).not.toContain(signing);
  expect(await listed('hook')).toMatchObject({ waiting: 0, dead: 1 });
  hooks.answers = (_request, response) => response.writeHead(204).end();
  hooks.received.length = 0;
  const ids = dead.deliveries.map(({ id }) => id);
  expect(await json(server.call('POST', `${at}/hook/replay`, { ids }))).toEqual({ replayed: 1 });
  await until(
    () => listed('hook'),
    ({ dead: left, waiting }) => left + waiting === 0,
  );
  expect(hooks.received.map(({ headers }) => headers['webhook-id'])).toEqual([refused.id]);
  const [line] = (await log('hook', `?event=${refused.id}&outcome=dead`)).deliveries;
  expect(line?.canReplay).toBe(false);
});

it('waits as long as the vendor asks, tries with one event, then brings all of them once', async () => {
  let busy = true;
  hooks.received.length = 0;
  hooks.answers = (_request, response) =>
    busy ? response.writeHead(503, { 'retry-after': '1' }).end() : response.end();
  const events = Array.from({ length: 30 }, () => event());
  await visit(events);
  await until(
    () => hooks.received.length,
    (count) => count > 0,
  );
  expect(
    await until(
      () => listed('hook'),
      ({ pausedUntil }) => pausedUntil !== null,
    ),
  ).toMatchObject({ dead: 0 });
  const tried = hooks.received.length;
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(hooks.received.length).toBe(tried);
  busy = false;
  hooks.received.length = 0;
  await until(
    () => listed('hook'),
    ({ waiting }) => waiting === 0,
  );
  const ids = hooks.received.map(({ headers }) => headers['webhook-id']);
  expect(new Set(ids)).toEqual(new Set(events.map(({ id }) => id)));
  expect(ids).toHaveLength(30);
});

it('sends a test event, says what came of it, and logs it as a test', async () => {
  google.received.length = 0;
  google.answers = ({ url }, response) =>
    response.end(JSON.stringify({ validationMessages: [{ description: `Name is bad. ${url}` }] }));
  const answer = await json<ForwardingTestAnswer>(server.call('POST', `${at}/ga/test`, {}));
  expect(answer).toEqual({
    received: false,
    status: 200,
    reason: 'bad-request',
    // Vendors repeat what they were asked, secret and all.
    said: 'Name is bad. /debug/mp/collect?measurement_id=G-ABC123&api_secret=…',
    sentAs: 'add_to_cart',
  });
  expect(google.received[0]!.url).toContain('/debug/mp/collect');
  expect((await log('ga', '?outcome=test')).deliveries).toHaveLength(1);
});

it('pages through the log', async () => {
  const first = await log('hook', '?limit=20');
  expect(first.deliveries).toHaveLength(20);
  const second = await log('hook', `?limit=20&before=${first.before}`);
  expect(second.deliveries[0]!.id).toBeLessThan(first.deliveries.at(-1)!.id);
  expect((await server.call('GET', `${at}/hook/log?outcome=odd`)).status).toBe(400);
});

it('stops when it is switched off, and forgets everything with the site', async () => {
  await json(server.call('PUT', `${at}/hook`, { enabled: false, secrets: { secret: null } }));
  expect(await listed('hook')).toMatchObject({ enabled: false, secretsSet: {} });
  hooks.received.length = 0;
  await visit([event()]);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(hooks.received).toHaveLength(0);
  const answer = await server.call('DELETE', `/api/sites/${site}`, { name: 'Shop' });
  expect(answer.status).toBe(204);
  for (const file of readdirSync(server.data).filter((name) => name.startsWith('secrets.db')))
    expect(readFileSync(join(server.data, file)).includes(secret), file).toBe(false);
});
