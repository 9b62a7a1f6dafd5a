/** The second net, counting, retention and erasure on a real server, and every byte of its folder afterwards. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredEvent } from '../../shared/api';
import type { MilepostEvent } from '../../shared/event';
import type { ErasureReport, PrivacyState, VisitorDay } from '../../shared/privacy/types';
import { clickRuleSet, newEvent, newId, startTestServer, type TestServer } from '../testing/testServer';
import { searchFolder } from './scan';

let server: TestServer;
let site: string;
beforeAll(async () => {
  server = await startTestServer();
  const ruleSet = clickRuleSet();
  ruleSet.site.query = ['color'];
  ruleSet.plan.events[0]!.params = { note: { type: 'string', allowPersonalData: true } };
  site = (await server.makeSite(ruleSet)).site.id;
});
afterAll(() => server.stop());

const page = (changes: Partial<MilepostEvent['page']>) => ({ ...newEvent(site).page, ...changes });
const json = async <T>(answer: Promise<Response>): Promise<T> => (await (await answer).json()) as T;
const stored = (limit = 1000) =>
  json<StoredEvent[]>(server.call('GET', `/api/sites/${site}/events?limit=${limit}`));
const state = () => json<PrivacyState>(server.call('GET', `/api/sites/${site}/privacy`));
const erase = (body: object) => json<ErasureReport>(server.call('POST', `/api/sites/${site}/erasure`, body));

describe('what a page should have kept to itself', () => {
  it('is taken out of addresses, titles, parameters and ids before anything is written', async () => {
    const event = newEvent(site, {
      user_id: 'jane.doe@example.com',
      consent: { analytics_storage: 'granted', ad_storage: 'denied' },
      page: page({
        url: 'https://shop.example/thanks/jane.doe%40example.com?color=red&token=s3cr3t-t0ken&utm_source=mail&gclid=CLICK-ID-1#access_token=s3cr3t-t0ken',
        title: 'Thank you, jane.doe@example.com',
        referrer: 'https://shop.example/pay?card=4111111111111111',
      }),
      params: { item_name: 'to 4111 1111 1111 1111', note: 'for jane@allowed.example' },
    });
    await server.collect([event]);
    const [row] = await stored(1);
    expect(row?.event).toMatchObject({
      id: event.id,
      flags: ['redacted'],
      page: {
        url: 'https://shop.example/thanks/[email]?color=red&utm_source=mail',
        title: 'Thank you, [email]',
        referrer: 'https://shop.example/pay',
      },
      params: { item_name: 'to [card]', note: 'for jane@allowed.example' },
    });
    expect(row?.event.user_id).toBeUndefined();
    const { found } = await searchFolder(server.data, ['jane.doe', 's3cr3t-t0ken', '4111', 'CLICK-ID-1']);
    expect(found).toEqual([]);
  });

  it('is taken out of what is put aside, whatever that is', async () => {
    await server.collect([
      { ...newEvent(site), seq: 'x', 'jane.roe@example.com': { deep: ['+49 30 7654321'] } },
      'mail jim.poe@example.com',
    ]);
    const { found, files } = await searchFolder(server.data, ['jane.roe', '7654321', 'jim.poe']);
    expect(found).toEqual([]);
    expect(files).toBeGreaterThan(4);
  });

  it('leaves ids of ad clicks where advertising was agreed to', async () => {
    const url = 'https://shop.example/?gclid=CLICK-ID-2';
    await server.collect([newEvent(site, { consent: { ad_storage: 'granted' }, page: page({ url }) })]);
    const [row] = await stored(1);
    expect(row?.event.page.url).toBe(url);
    expect(row?.event.flags).toEqual([]);
  });
});

describe('counting without storage', () => {
  it('happens where the site chose it, once a day for an address and browser, of whom has no id', async () => {
    const visitors = () => json<VisitorDay[]>(server.call('GET', `/api/sites/${site}/visitors`));
    const from = (userAgent: string, changes: Partial<MilepostEvent> = {}) =>
      server.collect([newEvent(site, changes), newEvent(site, changes)], { 'user-agent': userAgent });
    const browser = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36';
    await from(browser);
    expect(await visitors()).toEqual([]);
    const changed = await server.call('PUT', `/api/sites/${site}/privacy`, { counting: true });
    expect(await changed.json()).toMatchObject({ settings: { retentionMonths: 25, counting: true } });
    await from(browser);
    await from(browser);
    await from(browser.replace('140', '139'));
    await from(browser.replace('140', '138'), { visitor_id: newId() });
    await from(browser.replace('140', '137'), { consent: { analytics_storage: 'denied' } });
    await from('Googlebot/2.1');
    expect(await visitors()).toEqual([{ day: new Date().toISOString().slice(0, 10), visitors: 2 }]);
    await server.call('PUT', `/api/sites/${site}/privacy`, { counting: false });
    expect((await searchFolder(server.data, ['127.0.0'])).found).toEqual([]);
  });
});

describe('erasure', () => {
  it('takes what names a person, their devices’ other events, and proves it; others stay', async () => {
    const user = 'customer-4711-x';
    const [own, shared] = [newId(), newId()];
    const before = await state();
    await server.collect([
      newEvent(site, { user_id: user, visitor_id: own, params: { item_name: 'Blue mug' } }),
      newEvent(site, { visitor_id: own }),
      newEvent(site, { user_id: user, visitor_id: shared }),
      newEvent(site, { user_id: 'customer-4711-xy', visitor_id: shared }),
      newEvent(site, { params: { customer: user } }),
      { ...newEvent(site, { user_id: user }), seq: 'x' },
      ...Array.from({ length: 200 }, () => newEvent(site, { visitor_id: newId() })),
    ]);
    const report = await erase({ userId: user });
    expect(report).toMatchObject({ events: 4, quarantined: 1, visitors: 1, search: { found: [] } });
    expect(report.search.bytes).toBeGreaterThan(50_000);
    const after = await state();
    expect(after.kept.events - before.kept.events).toBe(201);
    expect((await searchFolder(server.data, [own])).found).toEqual([]);
    const left = (await stored()).map(({ event }) => event);
    expect(left.some(({ user_id }) => user_id === 'customer-4711-xy')).toBe(true);
  });

  it('takes a visitor alone', async () => {
    const visitor = newId();
    await server.collect([newEvent(site, { visitor_id: visitor }), newEvent(site, { visitor_id: newId() })]);
    expect(await erase({ visitorId: visitor })).toMatchObject({ events: 1, search: { found: [] } });
    expect(await erase({ visitorId: visitor })).toMatchObject({ events: 0, search: { found: [] } });
  });

  it.each([{}, { userId: '' }, { userId: 'a', visitorId: 'b' }, { visitorId: 'v'.repeat(200) }])(
    'is refused without one id: %j',
    async (body) => {
      expect((await server.call('POST', `/api/sites/${site}/erasure`, body)).status).toBe(400);
    },
  );
});

it.each([{ retentionMonths: 0 }, { retentionMonths: 1.5 }, { retentionMonths: 'x' }, { counting: 1 }])(
  'refuses settings that mean nothing: %j',
  async (body) => {
    expect((await server.call('PUT', `/api/sites/${site}/privacy`, body)).status).toBe(400);
  },
);

it('answers nobody about a site that is not here', async () => {
  for (const path of ['privacy', 'visitors'])
    expect((await server.call('GET', `/api/sites/mp_nobody0000/${path}`)).status).toBe(404);
});
