/** A button of every card, with the name and the price beside it, from pointing to the event that carries them. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { agentButton, agentScope, agentText } from '../support/agent';
import {
  createEvent,
  newClickRule,
  openEditor,
  openScreen,
  sentence,
  startEmptyOnDemoShop,
} from '../support/editor';
import { context, editor, journey, world } from '../support/journey';

journey({ height: 900 });

const cards = '.product-card [data-add]';

async function pointAt(page: Page, selector: string, place: number): Promise<void> {
  const element = page.locator(selector).nth(place);
  // Away from the toolbar, which lies over the end of the window.
  await element.evaluate((found) => found.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const box = await element.boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen on ${page.url()}.`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
}

async function press(page: Page, selector: string, place: number): Promise<void> {
  await pointAt(page, selector, place);
  await page.mouse.down();
  await page.mouse.up();
}

describe('values taken by pointing', () => {
  it('ride on the event of whichever card was pressed', async () => {
    await openEditor(editor, world.server.url);
    await startEmptyOnDemoShop(editor);
    await newClickRule(editor);
    const opening = context.waitForEvent('page');
    await editor.getByRole('button', { name: 'Pick on page' }).click();
    const shop = await opening;
    await agentButton(shop, 'Done').waitFor();
    // Long enough for the page to be remembered, so that the next one can say what there was on this one.
    await shop.waitForTimeout(3500);
    await shop.goto(`${world.server.demo}/shop/bags`);
    await agentButton(shop, 'Done').waitFor();

    await expect.poll(() => agentText(shop), { timeout: 20_000 }).toContain('hold to use the page');
    await press(shop, cards, 1);
    await agentScope(shop, 'Every product card’s button').click();
    await expect.poll(() => agentText(shop)).toMatch(/12 here, \d+ on \//);
    await agentButton(shop, /^Name Canal tote/).click();
    await agentButton(shop, /^Price 185 USD/).click();
    await expect.poll(() => agentText(shop)).toContain('Evening clutch, Weekender');
    await agentButton(shop, 'Point at one').click();
    await press(shop, '.product-card .line', 1);
    await expect.poll(() => agentText(shop)).toContain('Carries a laptop and the market.');
    await agentButton(shop, 'Leave line out').click();
    await agentButton(shop, /^Use/).click();

    await editor.bringToFront();
    await createEvent(editor, 'add_to_cart');
    const taken = editor.getByRole('region', { name: 'Values taken on the page' });
    await expect.poll(() => taken.innerText()).toContain('“Canal tote”');
    await taken.getByRole('button', { name: 'Fill in product_name and price' }).click();
    await taken.waitFor({ state: 'detached' });
    expect(await sentence(editor)).toMatch(/with product_name Product name and price Price/);

    const preview = editor.getByRole('region', { name: 'Preview' });
    if (!(await preview.isVisible()))
      await editor.getByRole('banner').getByRole('button', { name: 'Preview', exact: true }).click();
    // The page runs the filled-in draft once the last change is through: typing settles for 600 ms before it is sent.
    await editor.waitForTimeout(1000);
    await expect
      .poll(async () => (await preview.innerText()).replace(/\s+/g, ' '), { timeout: 60_000 })
      .toMatch(/^(?!.*loading the draft).*Draft changed/);
    await shop.bringToFront();
    await pointAt(shop, cards, 2);
    await expect.poll(() => agentText(shop), { timeout: 10_000 }).toContain('A click would send');
    await press(shop, cards, 2);
    await editor.bringToFront();
    await expect.poll(() => preview.innerText(), { timeout: 10_000 }).toMatch(/Evening clutch[\s\S]*130/);

    await openScreen(editor, 'Targets');
    await editor.getByText('Every product card’s button').first().waitFor();
    await editor.getByText('12 on /shop/bags').first().waitFor();
  });
});
