/** The shop's own visitors where the container is blocked, or their browser has no room or keeps nothing: the shop works as ever. */
import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RuleSet } from '../../shared/ruleset/types';
// Here the page of a journey is the shop's: it fails when anything on it throws.
import { context, journey, editor as shop, world } from '../support/journey';
import { expectStored } from '../support/world';

journey();

let site = '';

beforeAll(async () => {
  const ruleSet: RuleSet = {
    format: 1,
    name: 'Demo shop',
    site: { origins: [world.server.demo] },
    plan: {
      stages: [{ id: 'intent', name: 'Intent' }],
      events: ['added', 'added_once', 'came_back'].map((name) => ({ name, stage: 'intent' })),
    },
    targets: [{ id: 'add', name: 'Add to cart', selector: '.product-card [data-add]' }],
    rules: [
      {
        id: 'added',
        triggers: [{ type: 'click', settings: { target: 'add' } }],
        event: 'added',
        destinations: 'all',
      },
      {
        // Counts in the visitor's storage.
        id: 'added-once',
        triggers: [{ type: 'click', settings: { target: 'add' } }],
        event: 'added_once',
        frequency: { limit: 1, per: 'visitor' },
        destinations: 'all',
      },
      {
        // Reads from it, and follows a session.
        id: 'came-back',
        triggers: [
          {
            type: 'sequence',
            settings: {
              steps: [
                { type: 'page-view', settings: {} },
                { type: 'click', settings: { target: 'add' } },
              ],
            },
          },
        ],
        conditions: { variable: 'is_returning', operator: 'equals', value: 'false' },
        event: 'came_back',
        destinations: 'all',
      },
    ],
    destinations: [
      { id: 'reports', type: 'collector', settings: {}, consent: ['analytics_storage'] },
      { id: 'layer', type: 'data-layer', settings: {} },
    ],
    consent: { default: { analytics_storage: 'unknown' }, pending: 'queue', storage: 'analytics_storage' },
  };
  const workspace = await world.createSite('Demo shop', ruleSet);
  await world.publish(workspace);
  site = workspace.site.id;
});

/** Puts something into the cart and looks into it, as every visitor does. */
async function buy(page: Page): Promise<void> {
  const [card] = await page.locator('.product-card').all();
  if (!card) throw new Error('The shop has no products.');
  // The shop keeps the cart: leaving before it has answered would leave an empty one.
  const added = page.waitForResponse('**/cart/add');
  await card.locator('[data-add]').click();
  await added;
  await page.goto(`${world.server.demo}/cart`);
  await page.locator('#checkout').waitFor();
}

const accept = (page: Page) => page.getByRole('button', { name: /^Accept/ }).click();

describe('a visitor of the shop', () => {
  it('whose browser blocks the container buys as ever', async () => {
    await context.route(/\/c\/[^/]+\.js/, (route) => route.abort('blockedbyclient'));
    const blocked = shop.waitForEvent('requestfailed', (request) => request.url().includes('/c/'));
    await shop.goto(world.server.demo);
    await blocked;
    await accept(shop);
    await buy(shop);
  });

  it('whose browser has no room left buys as ever, and is counted', async () => {
    const browser = await context.newCDPSession(shop);
    await browser.send('Storage.overrideQuotaForOrigin', { origin: world.server.demo, quotaSize: 1 });
    await shop.goto(`${world.server.demo}/newsletter`);
    // Down to the last letter.
    const left = await shop.evaluate(() => {
      for (const storage of [localStorage, sessionStorage])
        for (let size = 2 ** 22; size >= 1; size = size > 1 ? size / 2 : 0)
          try {
            for (let at = 0; at < 8; at++) storage.setItem(`filler ${size} ${at}`, 'x'.repeat(size));
          } catch {
            // The next smaller piece.
          }
      try {
        localStorage.setItem('one more thing', 'x'.repeat(64));
        return true;
      } catch {
        return false;
      }
    });
    expect(left).toBe(false);
    await shop.goto(world.server.demo);
    await accept(shop);
    await shop.locator('.product-card [data-add]').first().click();
    await expectStored(world, site, 'added');
    await expectStored(world, site, 'added_once');
  });

  it('whose browser keeps nothing at all looks around as ever, and is counted', async () => {
    // As Chrome answers where site data is blocked.
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
        });
      Object.defineProperty(document, 'cookie', { get: () => '', set: () => undefined });
    });
    const before = (await world.storedEvents(site)).length;
    await shop.goto(world.server.demo);
    await accept(shop);
    await shop.locator('.product-card [data-add]').first().click();
    await expect
      .poll(async () => (await world.storedEvents(site)).length, { timeout: 10_000 })
      .toBeGreaterThan(before);
  });
});
