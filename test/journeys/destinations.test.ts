/** Destinations as a marketer sets them up: an advertising one with its gate, its names and a reason, and one that the server sends to. */
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Double, startDouble } from '../../server/forward/testing';
import { clickRuleSet, newEvent, startTestServer, type TestServer } from '../../server/testing/testServer';
import type { VersionWithRuleSet } from '../../shared/api';
import type { RuleSet } from '../../shared/ruleset/types';
import { seriousInBothThemes } from '../support/axe';
import { browserLaunchOptions } from '../support/browser';
import { root } from '../support/imports';
import { eventually } from '../support/journey';

const visitorsBrowser =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36';

let server: TestServer;
let hooks: Double;
let browser: Browser;
let page: Page;
/** Of which a server has one. */
let demoSite: string;
const crashes: string[] = [];

beforeAll(async () => {
  hooks = await startDouble();
  [server, browser] = await Promise.all([
    startTestServer({
      editor: join(root, 'dist/editor'),
      demoPort: 0,
      forwardHosts: { 'hooks.example': hooks.url },
    }),
    browserLaunchOptions().then((options) => chromium.launch(options)),
  ]);
  demoSite = (await server.makeSite(demoShop())).site.id;
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await hooks?.close();
});
beforeEach(async () => {
  hooks.received.length = 0;
  hooks.answers = (_request, response) => response.end('{}');
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('pageerror', ({ message, stack }) => crashes.push(stack ?? message));
});
afterEach(async () => {
  await page.close();
  expect(crashes.splice(0)).toEqual([]);
});

function shop(): RuleSet {
  const plain = clickRuleSet();
  const click = plain.rules[0]!;
  return {
    ...plain,
    plan: { ...plain.plan, events: [...plain.plan.events, { name: 'generate_lead', stage: 'intent' }] },
    rules: [
      { ...click, name: 'Add to cart', params: { price: 12.5, item_name: 'Mug' } },
      { ...click, id: 'lead', name: 'Newsletter', event: 'generate_lead' },
    ],
  };
}

function demoShop(): RuleSet {
  const plain = shop();
  return {
    ...plain,
    site: { origins: [server.demo ?? ''] },
    rules: plain.rules
      .slice(0, 1)
      .map((rule) => ({ ...rule, triggers: [{ type: 'click', settings: { target: '[data-add]' } }] })),
    destinations: [{ id: 'ga', type: 'ga4', name: 'GA4', settings: { measurementId: 'G-TEST123' } }],
    consent: { manager: 'none', default: {}, pending: 'queue' },
  };
}

async function openDestinations(site: string): Promise<Locator> {
  await page.goto(`${server.url}/${site}/destinations`);
  const main = page.getByRole('main');
  await main.getByRole('heading', { name: 'Destinations' }).waitFor();
  return main;
}

it('adds Meta, shows why nothing goes there yet, maps an event, and publishes with a reason', async () => {
  const { site } = await server.makeSite(shop());
  const main = await openDestinations(site.id);
  await main.getByRole('button', { name: 'Add destination' }).click();
  // By what people call it.
  await page.getByRole('combobox', { name: 'Kinds of destination' }).fill('facebook');
  await page.keyboard.press('Enter');
  // The field that has to be filled in is where one types.
  const pixel = main.getByRole('textbox', { name: 'Pixel ID' });
  await eventually(() => pixel.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('1234567890123456');

  const row = main.getByRole('row', { name: /add_to_cart/ });
  await row.getByText('not yet').waitFor();
  await main.getByText('2 of 2 wait. None of them has arrived in the last 30 days.').waitFor();
  await row.getByRole('button', { name: /^Called there: AddToCart/ }).click();
  await page.getByRole('combobox', { name: 'Name at Meta pixel' }).fill('InTheBasket');
  await page.keyboard.press('Enter');
  await row.getByRole('button', { name: /^Called there: InTheBasket/ }).waitFor();
  await row.getByRole('button', { name: /^Parameter: item_name/ }).click();
  await page.getByRole('option', { name: /^Left out/ }).click();
  await row.getByRole('button', { name: /^Parameter: item_name, left out/ }).waitFor();

  await page.getByRole('banner').getByRole('button', { name: 'Publish' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish' });
  await dialog.getByText('2 events are not sent to advertising yet').waitFor();
  // The way from there to where it is allowed.
  await dialog.getByRole('button', { name: /^Meta pixel Waits: / }).click();
  await row.getByRole('button', { name: 'Allow with a reason: add_to_cart' }).click();
  await page.getByRole('textbox', { name: 'Why may it go already?' }).fill('It replaces the old tag.');
  await page.keyboard.press('Enter');
  await row.getByText('goes, with a reason').waitFor();

  await page.getByRole('banner').getByRole('button', { name: 'Publish' }).click();
  await dialog.getByText('Goes already: add_to_cart. Reason: “It replaces the old tag.”').waitFor();
  await dialog.getByText('Waits: generate_lead.', { exact: false }).waitFor();
  await dialog.getByRole('button', { name: /^Publish/ }).click();
  await page.getByRole('dialog', { name: 'Version 1 is live' }).waitFor({ timeout: 20_000 });

  const script = await (await fetch(`${server.url}/c/${site.id}.js`)).text();
  expect(script).toContain('InTheBasket');
  expect(script).not.toContain('Lead');
  const version = await server.call('GET', `/api/sites/${site.id}/versions/1`);
  expect(((await version.json()) as VersionWithRuleSet).ruleSet.destinations[1]).toMatchObject({
    type: 'meta',
    settings: { pixelId: '1234567890123456' },
    map: { events: { add_to_cart: 'InTheBasket' }, params: { add_to_cart: { item_name: null } } },
    allow: { add_to_cart: 'It replaces the old tag.' },
  });
});

it('sets up sending from the server, tries it, and sends again what was given up', async () => {
  const made = await server.makeSite({
    ...shop(),
    destinations: [
      { id: 'reports', type: 'collector', settings: {} },
      { id: 'hook', type: 'webhook', settings: { url: 'https://hooks.example/in', from: 'server' } },
    ],
  });
  const site = made.site.id;
  const published = await server.call('POST', `/api/sites/${site}/versions`, {
    revision: made.revision,
    note: '',
  });
  expect(published.status).toBe(201);

  const main = await openDestinations(site);
  await main.getByText('not sent yet: its server is off').waitFor();
  await main.locator('summary', { hasText: 'Webhook' }).click();
  await main.getByRole('switch', { name: 'Send from the server' }).click();
  await main.getByText('Events wait until this is filled in: Signing secret.').waitFor();
  await main.getByRole('button', { name: 'Make one' }).click();
  const field = main.getByRole('textbox', { name: 'Signing secret' });
  await expect.poll(() => field.inputValue()).toMatch(/^whsec_/);
  const secret = await field.inputValue();
  await main.getByRole('button', { name: 'Save Signing secret' }).click();
  await main.getByText(/^Set: /).waitFor();
  expect(await page.content()).not.toContain(secret);

  await main.getByRole('button', { name: 'Send a test event' }).click();
  await main.getByText('The vendor took add_to_cart.').waitFor();
  const { headers, body } = hooks.received[0]!;
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const said = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  expect(headers['webhook-signature']).toContain(createHmac('sha256', key).update(said).digest('base64'));

  hooks.answers = (_request, response) => {
    response.statusCode = 400;
    response.end('no such customer');
  };
  const event = newEvent(site, { params: { price: 12.5 } });
  await server.collect([event], { 'user-agent': visitorsBrowser });
  const lines = main.getByRole('listitem').filter({ hasText: 'add_to_cart' });
  await lines.getByText('given up').waitFor({ timeout: 20_000 });
  await lines.getByText('no such customer').waitFor();
  expect(await seriousInBothThemes(page)).toEqual([]);
  hooks.answers = (_request, response) => response.end('{}');
  await lines.getByRole('button', { name: 'Send again: add_to_cart' }).click();
  await lines.getByText('received').waitFor({ timeout: 20_000 });
  expect(hooks.received.filter(({ body: sent }) => sent.includes(event.id))).toHaveLength(2);
});

it('marks what a preview really sends as tests, until somebody says otherwise', async () => {
  await page.goto(`${server.url}/${demoSite}/rules`);
  const opening = page.context().waitForEvent('page');
  await page.getByRole('banner').getByRole('button', { name: 'Preview', exact: true }).click();
  const visited = await opening;
  await page.bringToFront();
  await page
    .getByRole('option', { name: /Page loaded/ })
    .first()
    .waitFor({ timeout: 40_000 });
  const sent = () =>
    visited.evaluate(() =>
      ((window as { dataLayer?: unknown[][] }).dataLayer ?? [])
        .map((entry) => Array.from(entry))
        .filter(([what]) => what === 'event')
        .map(([, name, params]) => [name, (params as { debug_mode?: boolean }).debug_mode ?? false]),
    );
  const add = () => visited.locator('[data-add]').first().dispatchEvent('click');
  await page.getByRole('switch', { name: 'Send to destinations' }).click();
  const tests = page.getByRole('switch', { name: 'Mark them as tests' });
  expect(await tests.getAttribute('aria-checked')).toBe('true');
  await page.getByText('Seen in Google Analytics under Admin, DebugView.').waitFor();
  expect(await seriousInBothThemes(page)).toEqual([]);
  await add();
  await eventually(sent).toEqual([['add_to_cart', true]]);
  const drafts = page.waitForResponse((answer) => answer.url().endsWith('/preview') && answer.ok());
  await tests.click();
  await drafts;
  // The page takes the new draft in a moment after the server has it.
  await eventually(async () => {
    await add();
    return (await sent()).at(-1);
  }).toEqual(['add_to_cart', false]);
});
