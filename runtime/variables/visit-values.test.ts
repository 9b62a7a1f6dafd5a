/** referrer, campaign, visit, engagement, consent, device, time, random: where visitors come from, what they do, what they use. */
import { expect, it } from 'vitest';
import { runContainer } from '../../test/support/container';
import { oneRule, pause } from '../../test/support/oneRule';
import { readAll, readParams, storageGranted, variable } from '../../test/support/readParams';

const from = (url: string) =>
  `Object.defineProperty(document, 'referrer', { value: '${url}', configurable: true })`;
const referrer = variable('referrer');
const campaign = variable('campaign');
const visit = variable('visit');
const consent = variable('consent');

it('referrer: tells kind, host and address of the page before, own hosts being internal', async () => {
  const variables = [
    referrer('kind', { part: 'kind' }),
    referrer('host', { part: 'host' }),
    referrer('address', { part: 'url' }),
  ];
  expect(await readAll(variables, { before: from('https://www.google.com/search?q=mug') })).toEqual({
    kind: 'search',
    host: 'www.google.com',
    // Without what was searched for: parameters stay on the page.
    address: 'https://www.google.com/search',
  });
  expect(await readAll(variables, { before: from('') })).toEqual({ kind: 'direct' });
  // The rule set's site, and the page's own host.
  expect(await readAll(variables, { before: from('https://www.shop.example/') })).toMatchObject({
    kind: 'internal',
  });
  expect(await readAll(variables)).toMatchObject({ kind: 'internal', host: location.hostname });
});

it('campaign: tells what the address says, and a click id by its kind alone', async () => {
  const parts = ['source', 'medium', 'name', 'term', 'content', 'id', 'click-id'];
  const variables = parts.map((part) => campaign(part.replace('-', '_'), { part }));
  const path = '/page?utm_source=news&utm_medium=email&utm_campaign=spring%20sale&utm_id=7&fbclid=secret';
  expect(await readAll(variables, { path })).toEqual({
    source: 'news',
    medium: 'email',
    name: 'spring sale',
    id: '7',
    click_id: 'fbclid',
  });
});

it('landing: is remembered on later pages of the visit, with storage consent', async () => {
  localStorage.clear();
  const params = {
    path: '{{landing_path}}',
    source: '{{visit_campaign_source}}',
    kind: '{{visit_referrer_kind}}',
    click: '{{visit_click_id_type}}',
    'number:pages': '{{pages_in_session}}',
    'number:session': '{{session_number}}',
    returning: '{{is_returning}}',
    days: '{{days_since_last_visit}}',
    now: '{{page_path}}',
  };
  const ruleSet = oneRule({ type: 'page-view', settings: {} }, { params, consent: storageGranted });
  const page = await runContainer({
    ruleSet,
    path: '/blog/mugs?utm_source=news&gclid=secret',
    before: from('https://chatgpt.com/'),
  });
  const landing = {
    path: '/blog/mugs',
    source: 'news',
    kind: 'ai',
    click: 'gclid',
    session: 1,
    returning: 'false',
  };
  await expect
    .poll(() => page.events)
    .toEqual([{ event: 'noticed', ...landing, pages: 1, now: '/blog/mugs' }]);
  await page.load('/cart');
  await expect.poll(() => page.events).toEqual([{ event: 'noticed', ...landing, pages: 2, now: '/cart' }]);
  // The next visit, six days later.
  const key = Object.keys(localStorage).find((name) => name.startsWith('milepost.'))!;
  const known = JSON.parse(localStorage.getItem(key)!);
  localStorage.setItem(key, JSON.stringify({ ...known, t: Date.now() - 6.5 * 86_400_000 }));
  await page.load('/product/mug');
  await expect
    .poll(() => page.events)
    .toEqual(
      [
        {
          event: 'noticed',
          path: '/product/mug',
          source: undefined,
          kind: 'ai',
          click: undefined,
          pages: 1,
          session: 2,
          returning: 'true',
          days: '6',
          now: '/product/mug',
        },
      ].map((event) => JSON.parse(JSON.stringify(event))),
    );
  localStorage.clear();
});

it('visit: knows of this page load alone where nothing may be stored', async () => {
  localStorage.clear();
  const parts = ['pages', 'seconds', 'number', 'returning', 'since-last', 'landing'];
  const variables = parts.map((part) => visit(part.replace('-', '_'), { part }));
  const denied = { ...storageGranted, default: { analytics_storage: 'denied' as const } };
  expect(await readAll(variables, { path: '/first', consent: denied })).toEqual({
    pages: '1',
    seconds: '0',
    landing: '/first',
  });
  expect(Object.keys(localStorage)).toEqual([]);
});

it('engagement: counts focused seconds and keeps the furthest scroll', async () => {
  const params = { 'number:engaged': '{{engaged_seconds}}', 'number:scrolled': '{{max_scroll_percent}}' };
  const page = await runContainer({
    ruleSet: oneRule({ type: 'click', settings: { target: '.buy' } }, { params }),
    html: '<button class="buy">Buy</button><div style="height:5000px"></div>',
  });
  page.window.focus();
  await pause(1300);
  page.window.scrollTo(0, 2000);
  await pause(200);
  page.window.scrollTo(0, 0);
  await pause(200);
  await page.click('.buy');
  await expect.poll(() => page.events.length).toBe(1);
  const { engaged, scrolled } = page.events[0]!;
  expect(engaged).toBeGreaterThanOrEqual(1);
  expect(engaged).toBeLessThan(10);
  expect(scrolled).toBeGreaterThan(45);
  expect(scrolled).toBeLessThan(60);
});

it('consent: tells the state of each purpose, as the page changes it', async () => {
  const variables = [
    consent('analytics', { signal: 'analytics_storage' }),
    consent('ads', { signal: 'ad_storage' }),
    consent('other', { signal: 'no_such' }),
  ];
  const before = 'milepost = [["consent", { ad_storage: "denied" }]]';
  const asked = {
    manager: 'page' as const,
    default: { analytics_storage: 'granted' as const },
    pending: 'queue' as const,
  };
  expect(await readAll(variables, { before, consent: asked })).toEqual({
    analytics: 'granted',
    ads: 'denied',
    other: 'unknown',
  });
});

it('device: tells what the browser says of itself', async () => {
  const sent = await readParams({
    kind: '{{device_type}}',
    'number:width': '{{viewport_width}}',
    'number:height': '{{viewport_height}}',
    orientation: '{{orientation}}',
    screen: '{{screen_size}}',
    language: '{{browser_language}}',
    zone: '{{time_zone}}',
    scheme: '{{color_scheme}}',
    browser: '{{browser_name}}',
    system: '{{system_name}}',
    touch: '{{touch_screen}}',
  });
  expect(sent).toEqual({
    kind: 'desktop',
    width: 800,
    height: 600,
    orientation: 'landscape',
    screen: `${screen.width}x${screen.height}`,
    language: navigator.language,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    scheme: 'light',
    browser: 'Chrome',
    system: 'Linux',
    touch: `${navigator.maxTouchPoints > 0}`,
  });
});

it('time: tells the moment in the visitor’s or a named time zone', async () => {
  const time = variable('time');
  const before = 'Date.now = () => Date.UTC(2026, 10, 27, 22, 5, 9)';
  const zoned = (id: string, part: string, timeZone: string) => time(id, { part, timeZone });
  const sent = await readAll(
    [
      zoned('hour', 'hour', 'UTC'),
      zoned('day', 'weekday', 'UTC'),
      zoned('later', 'hour', 'Asia/Tokyo'),
      zoned('next', 'weekday', 'Asia/Tokyo'),
      zoned('date', 'date', 'Asia/Tokyo'),
      zoned('month', 'month', 'UTC'),
      zoned('time', 'time', 'Europe/Berlin'),
      zoned('unknown', 'hour', 'No/Where'),
      time('iso', { part: 'iso' }),
    ],
    { before },
  );
  expect(sent).toEqual({
    hour: '22',
    day: 'Friday',
    later: '7',
    next: 'Saturday',
    date: '2026-11-28',
    month: '11',
    time: '23:05',
    iso: '2026-11-27T22:05:09.000Z',
  });
});

it('random: draws within its bounds, and once where it stays', async () => {
  const random = variable('random');
  const variables = [
    random('free', { from: 5, to: 7 }),
    random('kept', { from: 0, to: 1_000_000, stays: 'load' }),
    random('again', { from: 0, to: 1_000_000, stays: 'load' }),
    random('only', { from: 3, to: 3 }),
  ];
  const { free, kept, again, only } = await readAll(variables);
  expect(['5', '6', '7']).toContain(free);
  expect(kept).toBe(again);
  expect(only).toBe('3');
});

it.each([
  ['en-US', '1,299.00', 1299],
  ['de_DE', '1.299,00', 1299],
  ['fr', '1 299,50 €', 1299.5],
  ['', '1,299.00', 1299],
  ['not a language', '1,299.00', 1299],
])('number format: reads as the language %j writes', async (lang, value, amount) => {
  const variables = [variable('constant')('price', { value }, [{ type: 'number', locale: 'page' }])];
  const html = `<!doctype html><html lang="${lang}"><head><!-- container --></head><body></body></html>`;
  expect(await readParams({ 'number:price': '{{price}}' }, { variables, html })).toEqual({ price: amount });
});

it('hash format: reaches the destination whole, also where its digits look like a card number', async () => {
  const variables = [variable('constant')('customer', { value: ' Customer-2395 ' }, [{ type: 'hash' }])];
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('customer-2395'));
  const hex = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  expect(hex).toContain('43775810890778');
  expect(await readAll(variables)).toEqual({ customer: hex });
});
