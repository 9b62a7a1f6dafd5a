/** The first two minutes: from an empty workspace to an event that arrives, on pages of another origin. */
import type { BrowserContext } from 'playwright';
import { describe, expect, it } from 'vitest';
import {
  createEvent,
  newClickRule,
  openEditor,
  openScreen,
  pickOnPage,
  publish,
  sentence,
  siteOf,
  startEmptyOnDemoShop,
  startWithAddress,
} from '../support/editor';
import { serveTheme } from '../support/foreignSite';
import { editor, journey, world } from '../support/journey';
import { expectStored, giveConsent, newVisitor, withoutContainer } from '../support/world';

journey({ prepare: onThisMachineOnly });

/** Themes link to fonts and scripts elsewhere; journeys stay here. */
async function onThisMachineOnly(of: BrowserContext): Promise<void> {
  await of.route(
    (url) => !['localhost', '127.0.0.1'].includes(url.hostname),
    (route) => route.abort(),
  );
}

/** A new visitor clicks before and after agreeing: nothing goes out before, the event arrives after. */
async function visit(url: string, selector: string, site: string, name: string): Promise<void> {
  const visitor = await newVisitor(world.browser);
  await onThisMachineOnly(visitor.context);
  await visitor.page.goto(url);
  await visitor.page.waitForLoadState('load');
  await visitor.page.evaluate(() => {
    document.addEventListener('click', (event) => event.preventDefault());
  });
  await visitor.page.locator(selector).first().click();
  await visitor.page.waitForTimeout(1500);
  expect(withoutContainer(visitor.requestsTo(world.server.url))).toEqual([]);
  expect(await world.storedEvents(site)).toEqual([]);

  await giveConsent(visitor.page, { analytics_storage: 'granted' });
  const { event } = await expectStored(world, site, name);
  expect(event.page.url).toBe(url);
  await visitor.context.close();
}

describe('the first rule', () => {
  it('is picked, read back, published and seen to arrive on the demo shop', async () => {
    await openEditor(editor, world.server.url);
    await startEmptyOnDemoShop(editor);
    const site = siteOf(editor);
    await newClickRule(editor);
    const shop = await pickOnPage(editor, '/', 'main button:has-text("Add to")');
    expect(new URL(shop.url()).origin).toBe(world.server.demo);
    await createEvent(editor, 'add_to_cart');
    expect(await sentence(editor)).toMatch(/someone clicks .*Add to .* send .*add_to_cart/);
    await publish(editor);

    await openScreen(editor, 'Live');
    await visit(`${world.server.demo}/`, 'main button:has-text("Add to")', site, 'add_to_cart');
    await editor.getByText('add_to_cart').first().waitFor();
  });

  it.each([
    ['shop-homepage', '.card-footer a.btn'],
    ['agency', 'header a.btn'],
  ] as const)('works on %s, where only the snippet was added', async (theme, selector) => {
    const themed = await serveTheme(theme);
    try {
      await editor.goto(`${world.server.url}/`);
      await startWithAddress(editor, themed.origin);
      const site = siteOf(editor);
      themed.install(`<script async src="${world.server.url}/c/${site}.js"></script>`);
      await newClickRule(editor);
      await pickOnPage(editor, '/', selector);
      await createEvent(editor, 'chosen');
      await publish(editor);
      await visit(`${themed.origin}/`, selector, site, 'chosen');
    } finally {
      await themed.stop();
    }
  });
});
