/** What the Install screen shows is true: a page served with exactly that runs the container and sends, in a real browser. */
import { createServer, type Server } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Version } from '../../shared/api';
import type { RuleSet } from '../../shared/ruleset/types';
import { expectStored, newVisitor, startWorld, type World } from '../support/world';

let world: World;
let site: string;
let version: Version;
let shown: Record<'line' | 'pinned' | 'policy' | 'nonce', string>;
/** A site of its own origin; each test says how it answers. */
let pages: Server;
let origin: string;
let answer: { policy: string; script: string };

beforeAll(async () => {
  pages = createServer((_, response) => {
    response.writeHead(200, {
      'content-type': 'text/html',
      'content-security-policy': answer.policy.replaceAll('\n', ' '),
    });
    response.end(`<!doctype html><title>Shop</title>${answer.script}<button id="add">Add</button>`);
  });
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
  const address = pages.address();
  if (address === null || typeof address === 'string') throw new Error('The page has no port.');
  origin = `http://127.0.0.1:${address.port}`;
  world = await startWorld();
  const draft = await world.createSite('Strict', ruleSetFor(origin));
  site = draft.site.id;
  version = await world.publish(draft);
  const screen = await (await world.browser.newContext()).newPage();
  await screen.goto(`${world.server.url}/${site}/install`);
  const text = (label: string) =>
    screen
      .locator('.code-block', { has: screen.getByRole('button', { name: `Copy: ${label}`, exact: true }) })
      .locator('pre')
      .innerText();
  shown = {
    line: await text('script line'),
    pinned: await text('pinned script line'),
    policy: await text('policy'),
    nonce: await text('script line with a nonce'),
  };
  await screen.context().close();
});
afterAll(async () => {
  await world.stop();
  await new Promise((resolve) => pages.close(resolve));
});

function ruleSetFor(of: string): RuleSet {
  const names = ['host', 'pinned', 'nonce', 'tampered'];
  return {
    format: 1,
    name: 'Strict',
    site: { origins: [of] },
    plan: {
      stages: [{ id: 'intent', name: 'Intent' }],
      events: names.map((name) => ({ name: `added_${name}`, stage: 'intent' })),
    },
    targets: [{ id: 'add', selector: '#add' }],
    rules: names.map((name) => ({
      id: name,
      triggers: [{ type: 'click', settings: { target: 'add' } }],
      conditions: { all: [{ variable: 'page_path', operator: 'equals', value: `/${name}` }] },
      event: `added_${name}`,
    })),
    destinations: [{ id: 'reports', type: 'collector', settings: {}, consent: [] }],
    consent: { manager: 'none', default: { analytics_storage: 'granted' }, pending: 'queue' },
  };
}

let visitor: Awaited<ReturnType<typeof newVisitor>>;
const complaints: string[] = [];
beforeEach(async () => {
  visitor = await newVisitor(world.browser);
  await visitor.page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`Violation: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  visitor.page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
});
afterEach(async () => {
  complaints.length = 0;
  await visitor.context.close();
});

async function click(path: string): Promise<void> {
  await visitor.page.goto(`${origin}/${path}`, { waitUntil: 'load' });
  await visitor.page.locator('#add').click();
}

it('shows the published version and the server’s address', () => {
  expect(shown.line).toBe(`<script async src="${world.server.url}/c/${site}.js"></script>`);
  expect(shown.pinned).toContain(version.integrity);
});

it('runs and sends under exactly the policy shown, without one violation', async () => {
  answer = { policy: `default-src 'none'; ${shown.policy}`, script: shown.line };
  await click('host');
  await expectStored(world, site, 'added_host');
  expect(complaints).toEqual([]);
});

it('runs and sends from the pinned line', async () => {
  answer = { policy: `default-src 'none'; ${shown.policy}`, script: shown.pinned };
  await click('pinned');
  await expectStored(world, site, 'added_pinned');
  expect(complaints).toEqual([]);
});

it('runs and sends by a nonce, with the host in connect-src alone', async () => {
  const connect = shown.policy.split('\n').find((line) => line.startsWith('connect-src'));
  answer = {
    policy: `default-src 'none'; script-src 'nonce-r4nd0m' 'strict-dynamic'; ${connect}`,
    script: shown.nonce.replace('NONCE', 'r4nd0m'),
  };
  await click('nonce');
  await expectStored(world, site, 'added_nonce');
  expect(complaints).toEqual([]);
});

it('does not run where the hash is another', async () => {
  const other = version.integrity.replace(/sha256-(.)/, (_, first) => `sha256-${first === 'A' ? 'B' : 'A'}`);
  answer = { policy: shown.policy, script: shown.pinned.replace(version.integrity, other) };
  await click('tampered');
  await visitor.page.waitForTimeout(1500);
  expect(await visitor.page.evaluate(() => 'milepost' in window)).toBe(false);
  expect(complaints.join()).toMatch(/integrity/);
  expect((await world.storedEvents(site)).map(({ event }) => event.name)).not.toContain('added_tampered');
});

it('finds the line on a page that has it, and says what keeps it out of one that does not let it in', async () => {
  const { page } = visitor;
  const look = async (path: string) => {
    await page.goto(`${world.server.url}/${site}/install`);
    await page.getByRole('textbox', { name: 'Page to look at' }).fill(`${origin}${path}`);
    await page.getByRole('button', { name: 'Check installation' }).click();
    const findings = page.locator('.install-findings');
    await findings.locator('.install-summary').waitFor({ timeout: 20_000 });
    return findings.innerText();
  };
  answer = { policy: `default-src 'none'; ${shown.policy}`, script: shown.line };
  const fine = await look('/host');
  expect(fine).toContain('carries the line, and nothing is in its way');
  // Visitors of the tests above fetched it.
  expect(fine).toContain('Your site fetched the container');
  answer = { policy: "default-src 'self'", script: shown.line };
  const closed = await look('/host');
  expect(closed).toContain('The page’s security policy keeps the script out');
  expect(closed).toContain(`script-src 'self' ${world.server.url};`);
  answer = { policy: '', script: '' };
  expect(await look('/host')).toContain('The line is not on this page');
});

it.each([
  ['Next.js', 'Next.js layout'],
  ['WordPress', 'WordPress functions.php'],
  ['Shopify', 'Shopify theme line'],
  ['Webflow', 'Webflow head code'],
  ['Google Tag Manager', 'Tag Manager HTML'],
])('hands over for %s what goes where', async (platform, label) => {
  const { page } = visitor;
  await page.goto(`${world.server.url}/${site}/install`);
  await page.getByRole('tab', { name: platform }).click();
  await page.getByRole('button', { name: `Copy: ${label}`, exact: true }).waitFor();
  expect(await page.getByRole('tabpanel').innerText()).toContain(`${world.server.url}/c/${site}.js`);
});
