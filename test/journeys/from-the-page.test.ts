/** Rules that begin on the page: by a scan, by showing what one does, and by a repair after a redesign. */
import { describe, expect, it } from 'vitest';
import { agentButton, agentText } from '../support/agent';
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
import { context, editor, journey, world } from '../support/journey';
import { serveOwnPages } from '../support/ownPages';
import { expectStored, giveConsent, newVisitor } from '../support/world';

journey();

describe('from the page', () => {
  it('a scan of the shop makes the add-to-cart rule by one press, and its event arrives', async () => {
    await openEditor(editor, world.server.url);
    await startEmptyOnDemoShop(editor);
    const site = siteOf(editor);
    await openScreen(editor, 'Rules');
    const opening = context.waitForEvent('page');
    await editor.getByRole('button', { name: 'Scan my site' }).click();
    const shop = await opening;
    await agentButton(shop, /^Add rule: Add to cart button/).click();
    await expect.poll(() => agentText(shop)).toContain('Counted');

    await editor.bringToFront();
    await expect.poll(() => sentence(editor)).toMatch(/someone clicks .* send .*add_to_cart/);
    await publish(editor);
    const visitor = await newVisitor(world.browser);
    await visitor.page.goto(shop.url());
    await visitor.page.waitForLoadState('load');
    await giveConsent(visitor.page, { analytics_storage: 'granted' });
    await visitor.page.locator('main button:has-text("Add to")').first().click();
    const { event } = await expectStored(world, site, 'add_to_cart');
    // The scan answered what the recipe asks about the card: its name and its price.
    expect(event.params['item_name']).toEqual(expect.stringMatching(/\w/));
    expect(event.params['value']).toEqual(expect.any(Number));
    await visitor.context.close();
  });

  it('what was just done, over page loads, becomes a rule', async () => {
    const site = await serveOwnPages({
      '/': '<main><a href="/next">Go on</a></main>',
      '/next': '<main><button onpointerdown="this.remove()">Dismiss</button></main>',
    });
    try {
      await openEditor(editor, world.server.url);
      await startWithAddress(editor, site.origin);
      site.install(`<script async src="${world.server.url}/c/${siteOf(editor)}.js"></script>`);
      const opening = context.waitForEvent('page');
      await editor.getByRole('button', { name: 'Scan my site' }).click();
      const page = await opening;
      await agentButton(page, 'Demonstrate').click();
      await page.getByRole('link', { name: 'Go on' }).click();
      await page.waitForURL('**/next');
      await agentButton(page, /^Use this: Pressed Link “Go on”/).waitFor();
      await page.getByRole('button', { name: 'Dismiss' }).click();
      await agentButton(page, /^Use this: Pressed Button “Dismiss”/).click();
      await editor.bringToFront();
      await expect.poll(() => sentence(editor)).toMatch(/someone clicks .*Dismiss/);
    } finally {
      await site.stop();
    }
  });

  it('a target that a redesign took away is proposed anew, and only changed when a person says so', async () => {
    const before =
      '<main><h1>Mug</h1><p class="price">$12</p><button class="buy" data-testid="buy">Add to cart</button><button>Share</button></main>';
    const after =
      '<main><div><h1>Mug</h1><p class="cost">$12</p><div class="row"><button class="css-1x2y3z">Add to cart</button><button>Share</button></div></div></main>';
    const site = await serveOwnPages({ '*': before });
    try {
      await openEditor(editor, world.server.url);
      await startWithAddress(editor, site.origin);
      site.install(`<script async src="${world.server.url}/c/${siteOf(editor)}.js"></script>`);
      await newClickRule(editor);
      const page = await pickOnPage(editor, '/', '[data-testid="buy"]');
      await createEvent(editor, 'chosen');
      await openScreen(editor, 'Targets');
      await editor.getByText('Add to cart').first().waitFor();

      site.pages['*'] = after;
      await page.reload();
      await agentButton(page, 'Done').waitFor();
      await editor.bringToFront();
      const thing = editor.locator('details.thing', { hasText: 'Add to cart' });
      await thing.getByText('gone', { exact: true }).waitFor();
      await thing.locator('summary').click();
      await editor.getByText('It is not on / any more.').waitFor();
      await editor.getByRole('button', { name: 'Look at the repair' }).click();
      const dialog = editor.getByRole('dialog', { name: /^Repair/ });
      expect(await dialog.innerText()).toContain('[data-testid="buy"]');
      await dialog.getByRole('button', { name: 'Use this instead' }).click();
      await editor.getByText('It is not on / any more.').waitFor({ state: 'detached' });
      await openScreen(editor, 'JSON');
      await expect
        .poll(() => editor.locator('.monaco-editor').first().innerText())
        .not.toContain('data-testid=\\"buy\\"');
    } finally {
      await site.stop();
    }
  });
});
