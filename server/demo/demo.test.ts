import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalog } from '../../runtime/catalog';
import { validate } from '../../shared/ruleset/validate';
import { browserLaunchOptions } from '../../test/support/browser';
import { createDemo } from './demo';
import { addresses } from './pages/pages';
import { demoRuleSet } from './ruleSet';

// Nothing listens there: the shop has to work where Milepost does not answer.
const milepost = 'http://127.0.0.1:9';
const snippet = `<script async src="${milepost}/c/mp_test.js"></script>`;

let demo: Awaited<ReturnType<typeof createDemo>>;
beforeAll(async () => {
  demo = await createDemo({ port: 0, host: '127.0.0.1', milepost, container: 'mp_test' });
});
afterAll(() => demo?.close());

const text = async (path: string) => (await fetch(demo.url + path)).text();
const matches = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map((match) => match[1] ?? match[0]);

describe('every page', () => {
  it.each(addresses)(
    '%s answers with one snippet, one heading, unique ids and no other host',
    async (path) => {
      const response = await fetch(demo.url + path);
      expect(response.status).toBe(200);
      const html = await response.text();
      expect(html.split(snippet)).toHaveLength(2);
      expect(html.indexOf('window.milepost = window.milepost || []')).toBeLessThan(html.indexOf(snippet));
      expect(matches(html, /<h1[\s>]/g)).toHaveLength(1);
      const ids = matches(html, /\sid="([^"]+)"/g);
      expect(ids).toEqual([...new Set(ids)]);
      const outside = matches(html.replace(snippet, ''), /(?:src|href|action)="((?:https?:)?\/\/[^"]*)"/g);
      expect(outside).toEqual([]);
    },
  );

  it('has links and pictures that all resolve', async () => {
    const found = new Set<string>();
    for (const path of addresses) {
      const html = await text(path);
      for (const link of matches(html, /(?:src|href|poster)="(\/[^"]*)"/g))
        found.add(link.replaceAll('&amp;', '&'));
    }
    for (const link of matches(await text('/assets/style.css'), /url\((\/[^)]*)\)/g)) found.add(link);
    const broken: string[] = [];
    for (const link of found) if (!(await fetch(demo.url + link)).ok) broken.push(link);
    expect(broken).toEqual([]);
    expect(found.size).toBeGreaterThan(80);
  });

  it('answers what it does not have with a page that says so', async () => {
    for (const path of ['/nothing', '/product/nothing', '/shop/nothing', '/journal/nothing']) {
      const response = await fetch(demo.url + path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain(snippet);
    }
  });
});

describe('what visitors write', () => {
  it('shows a search term as text', async () => {
    const html = await text(`/search?q=${encodeURIComponent('<img src=x onerror=alert(1)>"')}`);
    expect(html).not.toContain('<img src=x');
    expect(html).toContain('&lt;img src=x');
  });

  it('survives cookies that are not its own', async () => {
    for (const cookie of [
      'hv_cart=%',
      'hv_cart=weekender:1e9.__proto__:2',
      'hv_order={"id"',
      'hv_saved=constructor',
    ])
      expect((await fetch(`${demo.url}/cart`, { headers: { cookie } })).status).toBe(200);
  });

  it('answers a product or an amount that does not exist', async () => {
    const post = (path: string, body: object) =>
      fetch(demo.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await post('/cart/add', { product: 'nothing' })).status).toBe(404);
    expect(await (await post('/cart/set', { product: 'weekender', quantity: -4 })).json()).toMatchObject({
      count: 0,
    });
  });
});

describe('the rule set', () => {
  it('has no problems', () => {
    expect(validate(demoRuleSet(demo.url), catalog)).toEqual([]);
  });

  it('is a fresh copy for its origin', () => {
    const first = demoRuleSet('http://localhost:1');
    first.rules.length = 0;
    expect(demoRuleSet('http://localhost:2')).toMatchObject({ site: { origins: ['http://localhost:2'] } });
    expect(demoRuleSet('http://localhost:2').rules.length).toBeGreaterThan(10);
  });
});

describe('in a browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.launch(await browserLaunchOptions());
    page = await (await browser.newContext()).newPage();
  }, 60_000);
  afterAll(() => browser?.close());

  const open = (path: string) => page.goto(demo.url + path);
  const pushed = () =>
    page.evaluate('milepost.filter(([what]) => what === "consent").map(([, state]) => state)');

  it('says nothing about consent until asked, then tells and remembers the answer', async () => {
    await open('/');
    const banner = page.getByRole('dialog', { name: 'Your cookies, your choice' });
    await banner.waitFor();
    expect(await pushed()).toEqual([]);
    await banner.getByRole('button', { name: 'Choose' }).click();
    await banner.getByLabel('Analytics').check();
    await banner.getByRole('button', { name: 'Save choices' }).click();
    const chosen = { analytics_storage: 'granted', ad_storage: 'denied' };
    expect(await pushed()).toEqual([chosen]);
    await open('/pricing');
    expect(await pushed()).toEqual([chosen]);
    expect(await banner.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Cookie settings' }).click();
    await banner.getByRole('button', { name: 'Reject all' }).click();
    expect(await pushed()).toEqual([chosen, { analytics_storage: 'denied', ad_storage: 'denied' }]);
  });

  it('sells: cart, coupon, three steps, and an order in the data layer', async () => {
    await open('/shop/bags');
    const card = page.locator('.product-card', { hasText: 'Canal tote' });
    await card.getByRole('button', { name: 'Add to cart' }).click();
    await page.locator('#cart-count', { hasText: '(1)' }).waitFor();
    await card.getByRole('button', { name: 'Save Canal tote' }).click();
    await open('/cart');
    await page.getByLabel('Coupon code').fill('welcome10');
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.locator('#coupon-applied').waitFor();
    await page.getByRole('link', { name: 'Check out' }).click();
    await page.getByRole('textbox', { name: 'Email', exact: true }).fill('a@b.example');
    for (const label of ['First name', 'Last name', 'Address', 'City', 'Postcode'])
      await page.getByLabel(label, { exact: true }).fill('Somewhere 1');
    await page.getByRole('button', { name: 'Continue to delivery' }).click();
    await page.getByLabel(/Express/).check();
    await page.getByRole('button', { name: 'Continue to payment' }).click();
    await page.getByLabel(/terms/).check();
    await page.getByRole('button', { name: 'Place order' }).click();
    await page.waitForURL(/thank-you\?order=HV-\d{6}/);
    const orders = await page.evaluate('dataLayer.filter(({ event }) => event === "purchase")');
    expect(orders).toMatchObject([
      { ecommerce: { value: 184.5, shipping: 18, items: [{ item_id: 'canal-tote' }] } },
    ]);
    expect(await page.locator('#cart-count').textContent()).toBe('(0)');
  });

  it('browses its single-page variant without loading a page', async () => {
    await open('/app');
    await page.evaluate('window.stayed = true');
    await page.getByRole('link', { name: 'Bags', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Bags' }).waitFor();
    await page.getByRole('link', { name: 'Weekender' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Weekender' }).waitFor();
    await page.waitForFunction('document.title.startsWith("Weekender")');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Bags' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/app/bags');
    expect(await page.evaluate('window.stayed')).toBe(true);
  });

  it('has what each target of the rule set means, where it is meant', async () => {
    // The app draws the same parts; `n` is how many there are at least, and at most where one alone is meant.
    const places: Record<string, [path: string, least: number, most?: number]> = {
      'add-button': ['/shop/bags', 12, 12],
      'product-link': ['/shop/bags', 24, 24],
      'quick-view-button': ['/shop/bags', 12, 12],
      'save-button': ['/app/bags', 11],
      'compare-link': ['/shop/bags', 1, 1],
      'filter-box': ['/shop/bags', 8],
      'product-heading': ['/app/product/weekender', 1, 1],
      'plan-button': ['/pricing', 3, 3],
      'size-guide': ['/product/weekender', 1],
      'phone-link': ['/contact', 1],
      'mail-link': ['/contact', 1],
      'newsletter-form': ['/newsletter', 2, 2],
      'film-player': ['/film', 1, 1],
      'article-text': ['/journal/how-to-read-a-hide', 1, 1],
      'coupon-note': ['/cart', 1, 1],
    };
    await page.context().addCookies([
      { name: 'hv_cart', value: 'weekender:1', url: demo.url },
      { name: 'hv_coupon', value: 'WELCOME10', url: demo.url },
    ]);
    const { targets = [] } = demoRuleSet(demo.url);
    expect(targets.map(({ id }) => id).sort()).toEqual(Object.keys(places).sort());
    for (const { id, selector } of targets) {
      const [path, least, most = Number.POSITIVE_INFINITY] = places[id]!;
      await open(path);
      await page.locator(selector).first().waitFor({ state: 'attached' });
      const count = await page.locator(selector).count();
      expect(count, id).toBeGreaterThanOrEqual(least);
      expect(count, id).toBeLessThanOrEqual(most);
    }
  });
});
