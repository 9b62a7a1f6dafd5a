/** One visitor on the hosts of a domain and on the domains of a site, over real host names: with consent on both sides, and not longer than told. */
import type { BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RuleSet } from '../../shared/ruleset/types';
import { testContainer } from '../support/compile';
import { type Hosts, startHosts } from '../support/hosts';

let hosts: Hosts;
let context: BrowserContext;
let page: Page;
let trouble: string[];
/** Every address that was asked for, by a page or a link. */
let asked: string[];

const shop = 'www.shop.test';
const checkout = 'checkout.shop.test';
const booking = 'booking.test';
const stranger = 'stranger.test';
const key = `milepost.${testContainer}`;
const minute = 60_000;

const links = (to: string) => `
  <a id="go" href="${to}/?x=1#part">Go</a>
  <a id="tab" target="_blank" href="${to}/">Tab</a>
  <a id="file" download href="${to}/">File</a>
  <a id="mail" href="mailto:someone@booking.test">Mail</a>
  <a id="stay" href="${hosts.origin(checkout)}/">Checkout</a>
  <a id="away" href="${hosts.origin(stranger)}/">Stranger</a>
  <a id="like" href="${hosts.origin(`booking.test.${stranger}`)}/">Like it</a>
  <a id="anchor" href="#part">Part</a>
  <form method="post" action="${to}/?y=2"><button id="post">Book</button></form>
  <form method="post" action="${hosts.origin(stranger)}/"><button id="elsewhere">Elsewhere</button></form>`;

const ruleSet = (domains: string[] | undefined, storage = true): RuleSet => ({
  format: 1,
  name: 'Domains',
  site: {
    origins: [shop, checkout, booking].map((host) => hosts.origin(host)),
    ...(domains && { domains }),
  },
  plan: { stages: [], events: [{ name: 'seen', params: { url: { type: 'string' } } }] },
  rules: [
    {
      id: 'seen',
      triggers: [{ type: 'page-view', settings: {} }],
      event: 'seen',
      params: { url: '{{page_url}}' },
      destinations: 'all',
    },
  ],
  destinations: [{ id: 'reports', type: 'collector', settings: {}, consent: ['analytics_storage'] }],
  consent: {
    default: { analytics_storage: 'unknown', functionality_storage: 'unknown' },
    pending: 'queue',
    ...(storage && { storage: 'functionality_storage' }),
  },
});

const said = (state: string) =>
  `<script>(window.milepost = window.milepost || []).push(['consent', { analytics_storage: '${state}', functionality_storage: '${state}' }])</script>`;
const say = (state: string) =>
  page.evaluate((value) => {
    (window as unknown as { milepost: unknown[] }).milepost.push([
      'consent',
      { analytics_storage: value, functionality_storage: value },
    ]);
  }, state);

/** What a page of that host sends as it is seen, with everything before forgotten. */
async function seen(host: string, work: () => Promise<unknown>) {
  hosts.clear();
  await work();
  const there = () => hosts.events.filter(({ page: { url } }) => url.startsWith(hosts.origin(host)));
  await expect.poll(() => there().length).toBeGreaterThan(0);
  return there().at(-1)!;
}
const visit = (host: string) => seen(host, () => page.goto(`${hosts.origin(host)}/`));
const stored = () => page.evaluate((name) => localStorage.getItem(name), key);
const cookies = async () => (await context.cookies()).filter(({ name }) => name === key);
const tokens = () => asked.filter((url) => url.includes('mp_visitor'));

beforeAll(async () => {
  hosts = await startHosts();
  for (const host of [shop, checkout])
    hosts.page(host, '/', `<head>${said('granted')}<!-- container --></head>${links(hosts.origin(booking))}`);
  hosts.page(booking, '/', `<head>${said('granted')}<!-- container --></head>${links(hosts.origin(shop))}`);
  hosts.page(booking, '/asks', '<head><!-- container --></head>');
  hosts.page(shop, '/asks', `<head><!-- container --></head>${links(hosts.origin(booking))}`);
  for (const host of [stranger, `booking.test.${stranger}`]) hosts.page(host, '/', 'Elsewhere');
});
afterAll(() => hosts.stop());
beforeEach(async () => {
  ({ context, page, trouble } = await hosts.visitor());
  asked = [];
  context.on('request', (request) => asked.push(request.url()));
});
afterEach(async () => {
  await context.close();
  expect(trouble).toEqual([]);
});

describe('on the hosts of a domain', () => {
  beforeAll(() => hosts.install(ruleSet(['shop.test', 'booking.test'])));

  it('a visitor and a visit stay one, and a withdrawal on one host ends them on all', async () => {
    const first = await visit(shop);
    const second = await visit(checkout);
    expect(first.visitor_id).toBeTypeOf('string');
    expect([second.visitor_id, second.session_id]).toEqual([first.visitor_id, first.session_id]);
    expect(second.engagement?.pages).toBe(2);
    const [cookie] = await cookies();
    expect(cookie).toMatchObject({ domain: '.shop.test', sameSite: 'Lax', path: '/' });

    await say('denied');
    expect(await cookies()).toEqual([]);
    expect(await stored()).toBeNull();
    const third = await visit(shop);
    expect(third.visitor_id).toBeTypeOf('string');
    expect(third.visitor_id).not.toBe(first.visitor_id);
    expect(third.engagement?.pages).toBe(1);
  });

  it('another host that stays open notices the withdrawal', async () => {
    const first = await visit(shop);
    const other = await context.newPage();
    await other.goto(`${hosts.origin(checkout)}/`);
    await other.evaluate(() =>
      (window as unknown as { milepost: unknown[] }).milepost.push([
        'consent',
        { analytics_storage: 'denied', functionality_storage: 'denied' },
      ]),
    );
    const next = await seen(shop, () => page.evaluate(() => history.pushState(null, '', '/next')));
    expect(next.visitor_id).not.toBe(first.visitor_id);
  });

  it('ends after thirteen months, however often someone came', async () => {
    const first = await visit(shop);
    const age = async (days: number) => {
      const made = Date.now() - days * 24 * 60 * minute;
      const id = `${made.toString(16).padStart(12, '0').replace(/.{8}/, '$&-')}${first.visitor_id!.slice(13)}`;
      const [cookie] = await cookies();
      await context.addCookies([{ ...cookie!, value: cookie!.value.replace(first.visitor_id!, id) }]);
      await page.evaluate(
        ([name, old, next]) => localStorage.setItem(name!, localStorage.getItem(name!)!.replace(old!, next!)),
        [key, first.visitor_id!, id],
      );
      return id;
    };
    const young = await age(390);
    expect((await visit(shop)).visitor_id).toBe(young);
    // The cookie ends with the visitor's time, not thirteen months after each visit.
    const [cookie] = await cookies();
    const daysLeft = (cookie!.expires * 1000 - Date.now()) / (24 * 60 * minute);
    expect(daysLeft).toBeGreaterThan(4);
    expect(daysLeft).toBeLessThan(6);
    first.visitor_id = young;
    const old = await age(396);
    const later = await visit(shop);
    expect(later.visitor_id).not.toBe(old);
    expect(parseInt(later.visitor_id!, 16) * 65_536).toBeGreaterThan(Date.now() - minute);
  });
});

describe('from one named domain to another', () => {
  beforeAll(() => hosts.install(ruleSet(['shop.test', 'booking.test'])));

  it('links, new tabs, the context menu and posted forms hand the visitor on, and the address is clean again', async () => {
    const first = await visit(shop);
    const same = { visitor_id: first.visitor_id, session_id: first.session_id };
    const over = await seen(booking, () => page.click('#go'));
    expect(over).toMatchObject(same);
    expect(page.url()).toBe(`${hosts.origin(booking)}/?x=1#part`);
    expect(over.page.url).not.toContain('mp_visitor');
    expect(over.params['url']).not.toContain('mp_visitor');
    expect(tokens()).toHaveLength(1);

    // Another visitor each time, so that what came is what was brought.
    const fresh = async () => {
      await context.clearCookies();
      await visit(booking);
      await page.evaluate(() => localStorage.clear());
      await context.clearCookies();
      return visit(shop);
    };
    const second = await fresh();
    expect(second.visitor_id).toBe(JSON.parse((await stored())!).i);
    const opening = context.waitForEvent('page');
    const inTab = await seen(booking, () => page.click('#tab'));
    expect(inTab.visitor_id).toBe(second.visitor_id);
    await (await opening).close();

    await fresh();
    const { i: visitor } = JSON.parse((await stored())!);
    const posted = await seen(booking, () => page.click('#post'));
    expect(posted.visitor_id).toBe(visitor);
    expect(page.url()).toBe(`${hosts.origin(booking)}/?y=2`);

    await fresh();
    const { i: shown } = JSON.parse((await stored())!);
    await page.click('#go', { button: 'right' });
    const copied = await page.getAttribute('#go', 'href');
    expect(copied).toContain('mp_visitor=');
    expect((await seen(booking, () => page.goto(copied!))).visitor_id).toBe(shown);
  });

  it('nothing else carries anything, and the page finds its links as they were', async () => {
    await visit(shop);
    const before = await page.content();
    // Followed by nobody: only what the browser would be told counts.
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      for (const type of ['click', 'submit', 'contextmenu'])
        document.addEventListener(type, (event) => {
          const element = event.target as Element;
          seen.push(`${element.id} ${element.getAttribute('href') ?? element.getAttribute('action')}`);
          if (element.localName !== 'button') event.preventDefault();
        });
    });
    for (const id of ['file', 'mail', 'stay', 'away', 'like', 'anchor', 'elsewhere', 'go', 'post'])
      await page.click(`#${id}`);
    const carried = await page.evaluate(() =>
      (window as unknown as { seen: string[] }).seen.filter((each) => each.includes('mp_visitor')),
    );
    expect(carried).toHaveLength(2);
    expect(carried[0]).toMatch(/^go .*\/\?x=1&mp_visitor=[\w.-]+#part$/);
    await expect.poll(() => page.content()).toBe(before);
    // A middle button opens a tab where there are tabs: what it would open says enough.
    await page.evaluate(() => {
      document.addEventListener('auxclick', (event) => {
        Object.assign(window, { opened: (event.target as Element).getAttribute('href') });
        event.preventDefault();
      });
    });
    await page.click('#go', { button: 'middle' });
    expect(await page.evaluate(() => (window as unknown as { opened: string }).opened)).toContain(
      'mp_visitor=',
    );
    await page.goto(`${hosts.origin(shop)}/`);
    await page.click('#away');
    await page.waitForURL(/stranger/);
    expect(tokens()).toEqual([]);
  });

  it('a link is taken once, soon, by the same browser and unchanged', async () => {
    const address = async () => {
      const first = await visit(shop);
      await page.click('#go', { button: 'right' });
      return { link: (await page.getAttribute('#go', 'href'))!, visitor: first.visitor_id };
    };
    const { link, visitor } = await address();
    expect((await seen(booking, () => page.goto(link))).visitor_id).toBe(visitor);
    // Withdrawn there, then the same link again: too late for it.
    const own = await page.evaluate(
      ([name]) => {
        const kept = JSON.parse(localStorage.getItem(name!)!);
        return kept.u;
      },
      [key],
    );
    expect(own).toBeTypeOf('number');
    await context.clearCookies({ domain: '.shop.test' });
    await page.goto(`${hosts.origin(shop)}/`);
    await page.evaluate(() => localStorage.clear());
    const next = await address();
    expect(next.visitor).not.toBe(visitor);
    expect((await seen(booking, () => page.goto(next.link))).visitor_id).toBe(next.visitor);
    // The first link is older than the last that was taken.
    expect((await seen(booking, () => page.goto(link))).visitor_id).toBe(next.visitor);

    const taken = async (from: string) => {
      const elsewhere = await hosts.visitor();
      hosts.clear();
      await elsewhere.page.goto(from);
      await expect.poll(() => hosts.events.length).toBe(1);
      await elsewhere.context.close();
      return hosts.events[0]!.visitor_id;
    };
    const third = await address();
    expect(await taken(third.link)).toBe(third.visitor);
    const [, token = ''] = /mp_visitor=([^&#]*)/.exec(third.link)!;
    const last = token.slice(-1);
    expect(await taken(third.link.replace(token, token.slice(0, -1) + (last === '0' ? '1' : '0')))).not.toBe(
      third.visitor,
    );
    const swapped = token.replace(third.visitor!, visitor!);
    expect(await taken(third.link.replace(token, swapped))).not.toBe(visitor);
    const abroad = await hosts.browser.newContext({ userAgent: 'Another browser' });
    const there = await abroad.newPage();
    hosts.clear();
    await there.goto(third.link);
    await expect.poll(() => hosts.events.length).toBe(1);
    expect(hosts.events[0]!.visitor_id).not.toBe(third.visitor);
    expect(there.url()).not.toContain('mp_visitor');
    await abroad.close();
    // Two minutes later by the same clock.
    const late = await hosts.visitor();
    await late.page.clock.install({ time: Date.now() + 2 * minute });
    hosts.clear();
    await late.page.goto(third.link);
    await late.page.clock.runFor(1000);
    await expect.poll(() => hosts.events.length).toBe(1);
    expect(hosts.events[0]!.visitor_id).not.toBe(third.visitor);
    await late.context.close();
  });

  it('needs consent to storage on both sides', async () => {
    await page.goto(`${hosts.origin(shop)}/asks`);
    await page.waitForFunction(() => 'milepost' in window);
    await page.click('#go');
    await page.waitForURL(/booking/);
    expect(tokens()).toEqual([]);

    const first = await visit(shop);
    await page.click('#go', { button: 'right' });
    const link = (await page.getAttribute('#go', 'href'))!.replace('/?', '/asks?');
    await page.evaluate((name) => localStorage.removeItem(name), key);
    await visit(booking);
    await page.evaluate(() => localStorage.clear());
    await context.clearCookies({ domain: '.booking.test' });
    hosts.clear();
    await page.goto(link);
    await page.waitForFunction(() => !location.search.includes('mp_visitor'));
    expect(await stored()).toBeNull();
    expect((await cookies()).filter(({ domain }) => domain === '.booking.test')).toEqual([]);
    expect(hosts.events).toEqual([]);
    await say('granted');
    await expect.poll(async () => JSON.parse((await stored()) ?? '{}').i).toBe(first.visitor_id);

    // Refused instead: what came is forgotten, and a later grant does not bring it back.
    await page.evaluate(() => localStorage.clear());
    await context.clearCookies({ domain: '.booking.test' });
    await page.goto(link);
    await say('denied');
    expect(await stored()).toBeNull();
    expect((await cookies()).filter(({ domain }) => domain === '.booking.test')).toEqual([]);
    await say('granted');
    const later = await seen(booking, () => page.evaluate(() => history.pushState(null, '', '/later')));
    expect(later.visitor_id).toBeTypeOf('string');
    expect(later.visitor_id).not.toBe(first.visitor_id);
  });
});

it('hands nothing on where no domain is named, and keeps to the host', async () => {
  await hosts.install(ruleSet(undefined));
  const first = await visit(shop);
  expect(await cookies()).toEqual([]);
  expect((await visit(checkout)).visitor_id).not.toBe(first.visitor_id);
  await page.click('#go');
  await page.waitForURL(/booking/);
  expect(tokens()).toEqual([]);
});
