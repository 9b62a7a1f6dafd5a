/** From nothing to a published plan of six events from recipes on the demo shop: by pointer, and by keyboard alone. */
import type { Locator, Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import type { SiteSummary } from '../../shared/api';
import { agentButton, agentScope } from '../support/agent';
import { openEditor, siteOf } from '../support/editor';
import { pointingHand, type TypingHand, typingHand } from '../support/hand';
import { context, editor, journey, world } from '../support/journey';
import { doAllSix, sixEvents } from '../support/sixSteps';
import { newVisitor } from '../support/world';

journey();

/** Of the demo shop there is one site: the next journey begins without. */
afterEach(async () => {
  const { url } = world.server;
  const sites = (await (await fetch(`${url}/api/sites`)).json()) as SiteSummary[];
  for (const { id, name } of sites)
    await fetch(`${url}/api/sites/${id}`, {
      method: 'DELETE',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ name }),
    });
});

/** What is meant, where it is not just the thing pointed at. */
interface Meaning {
  /** The sentence that says which ones. */
  scope?: string;
  /** What it stands in. */
  around?: string;
}

/** One of the shop's products that nothing covers. */
const card = (page: Page) => page.locator('main .product-card').nth(2);
const step = (name: string) => editor.getByRole('region', { name, exact: true });

/** Each event arrives from the shop, once. */
async function expectAllSix(site: string): Promise<void> {
  const visitor = await newVisitor(world.browser);
  await doAllSix(visitor.page, world.server.demo);
  const names = async () => (await world.storedEvents(site)).map(({ event }) => event.name).sort();
  await expect.poll(names, { timeout: 20_000 }).toEqual([...sixEvents].sort());
  await visitor.context.close();
}

describe('six events of a shop', () => {
  it('are planned, pointed at and published by pointer', { timeout: 240_000 }, async () => {
    const hand = pointingHand();
    await openEditor(editor, world.server.url);
    await hand.click(editor.getByRole('button', { name: 'Plan for the demo shop' }));
    await editor.getByText('6 micro-conversions').waitFor();
    await hand.click(editor.getByRole('button', { name: 'Start', exact: true }));

    let shop: Page | undefined;
    const pick = async (button: Locator, what: (page: Page) => Locator, { scope, around }: Meaning = {}) => {
      const opening = shop ? undefined : context.waitForEvent('page');
      await hand.click(button);
      shop = (await opening) ?? shop;
      if (!shop) throw new Error('The shop did not open.');
      if (!opening) await shop.bringToFront();
      await agentButton(shop, 'Done').waitFor();
      const element = what(shop);
      await element.scrollIntoViewIfNeeded();
      const box = await element.boundingBox();
      if (!box) throw new Error('It is not to be seen.');
      hand.actions++;
      await shop.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      if (scope) await hand.click(agentScope(shop, scope));
      if (around) await hand.click(agentButton(shop, around));
      await hand.click(agentButton(shop, /^Use/));
      await editor.bringToFront();
    };
    const goOn = async (name: string) => {
      await hand.click(step(name).getByRole('button', { name: /^Add and (go on|finish)/ }));
    };

    await pick(step('Newsletter sign-up').getByRole('button', { name: /^Pick on page/ }), (page) =>
      page.locator('footer form p'),
    );
    await goOn('Newsletter sign-up');
    await goOn('Product seen');
    const saved = step('Saved for later').getByRole('button', { name: /^Pick on page/ });
    await pick(saved.first(), (page) => card(page).locator('.wish'), {
      scope: 'Every product card’s button',
    });
    await pick(saved.last(), (page) => card(page).locator('.line'), { around: 'Product card' });
    await goOn('Saved for later');
    await pick(
      step('Add to cart')
        .getByRole('button', { name: /^Pick on page/ })
        .first(),
      (page) => card(page).getByRole('button', { name: 'Add to cart' }),
    );
    await goOn('Add to cart');
    await goOn('Checkout begun');
    await goOn('Purchase');

    await editor.getByRole('heading', { name: 'Every step is measured' }).waitFor();
    const site = siteOf(editor);
    await hand.click(editor.getByRole('main').getByRole('button', { name: 'Publish' }));
    const dialog = editor.getByRole('dialog', { name: 'Publish' });
    await hand.click(dialog.getByRole('button', { name: /^Publish/ }));
    await editor
      .getByText(/^Version 1 is live/)
      .first()
      .waitFor({ timeout: 30_000 });
    await expectAllSix(site);
    expect(hand.actions).toBeLessThanOrEqual(26);
  });

  it('are planned, pointed at and published by keyboard alone', { timeout: 240_000 }, async () => {
    const hand = typingHand(editor);
    await openEditor(editor, world.server.url);
    await tabTo(hand, 'Plan for the demo shop');
    await hand.press('Enter');
    await editor.getByText('6 micro-conversions').waitFor();
    await tabTo(hand, 'Start', 'Shift+Tab');
    await hand.press('Enter');

    await answer(hand, 'Newsletter sign-up', ['footer form']);
    await answer(hand, 'Product seen', []);
    await answer(hand, 'Saved for later', ['[aria-pressed="false"][data-wish]', '.product-card']);
    await answer(hand, 'Add to cart', ['[data-add]']);
    await answer(hand, 'Checkout begun', []);
    await answer(hand, 'Purchase', []);

    await editor.getByRole('heading', { name: 'Every step is measured' }).waitFor();
    const site = siteOf(editor);
    await tabTo(hand, 'Publish');
    await hand.press('Enter');
    await editor.getByRole('dialog', { name: 'Publish' }).waitFor();
    await hand.press('Control+Enter');
    await editor
      .getByText(/^Version 1 is live/)
      .first()
      .waitFor({ timeout: 30_000 });
    await expectAllSix(site);
  });
});

/** A step is answered where the focus is: each answer is typed, Enter leads to the next, and Control+Enter takes them. */
async function answer(hand: TypingHand, name: string, answers: readonly string[]): Promise<void> {
  await step(name).waitFor();
  for (const [at, selector] of answers.entries()) {
    if (at > 0) await hand.press('Enter');
    // Pointing comes first, then the targets there are, then the selector.
    await expect.poll(() => focusedIn(hand.page, name)).toBe('BUTTON');
    for (let press = 0; press < 2 && (await focusedIn(hand.page, name)) === 'BUTTON'; press++)
      await hand.press('Tab');
    expect(await focusedIn(hand.page, name)).toBe('INPUT');
    await hand.type(selector);
  }
  await hand.press('Control+Enter');
}

/** What kind of thing has the focus within a step; nothing for the focus elsewhere. */
function focusedIn(page: Page, name: string): Promise<string> {
  return page.evaluate((label) => {
    const at = document.activeElement;
    return at?.closest(`[aria-label="${label}"]`) ? at.tagName : '';
  }, name);
}

/** Tab until what has the focus is called so. */
async function tabTo(hand: TypingHand, name: string, keys = 'Tab'): Promise<void> {
  for (let press = 0; press < 80; press++) {
    await hand.press(keys);
    const text = await hand.page.evaluate(() => {
      const at = document.activeElement as HTMLElement | null;
      return (at?.getAttribute('aria-label') ?? at?.innerText ?? '').trim();
    });
    if (text === name || text.startsWith(`${name}\n`)) return;
  }
  throw new Error(`Tab does not come to ${name}.`);
}
