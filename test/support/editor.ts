/** The editor as a person uses it, by roles and names; journeys say what they do, this says where to press. */

import type { Page } from 'playwright';
import { agentButton } from './agent';

/** What is opened first on an empty server. */
export async function openEditor(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('heading', { name: 'Which site do you want to measure?' }).waitFor();
}

export async function startEmptyOnDemoShop(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start empty on the demo shop' }).click();
  await page.getByRole('navigation', { name: 'Screens' }).waitFor();
}

/** For a site whose banner tells Milepost. */
export async function startWithAddress(page: Page, origin: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Address of the site' }).fill(origin);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('navigation', { name: 'Screens' }).waitFor();
}

export async function openScreen(page: Page, title: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('link', { name: new RegExp(`^${title}`) })
    .click();
}

/** A new rule with a click trigger, its target still missing: the form that asks for it is open. */
export async function newClickRule(page: Page): Promise<void> {
  await openScreen(page, 'Rules');
  await page.getByRole('button', { name: /^(Make the first rule|New rule)$/ }).click();
  // A new rule opens its trigger list by itself, unless there is something else to see first: who presses in that moment closes it.
  const list = page.getByRole('listbox', { name: 'Choose a trigger' });
  const opener = page.getByRole('button', { name: /something happens/ });
  await list.or(opener).first().waitFor();
  for (let tries = 0; tries < 3; tries++) {
    const opened = await list.waitFor({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
    if (opened) break;
    await opener.click();
  }
  await list.getByRole('option', { name: /^Click/ }).click();
}

/** Presses *Pick on page* and points at something on the site's page that opens: `selector` is only the test's finger. */
export async function pickOnPage(editor: Page, path: string, selector: string): Promise<Page> {
  const opening = editor.context().waitForEvent('page');
  await editor.getByRole('button', { name: 'Pick on page' }).click();
  const site = await opening;
  await agentButton(site, 'Done').waitFor();
  if (new URL(site.url()).pathname !== path) {
    await site.goto(new URL(path, site.url()).href);
    await agentButton(site, 'Done').waitFor();
  }
  const element = site.locator(selector).first();
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen on ${site.url()}.`);
  await site.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await site.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await agentButton(site, /^Use/).click();
  await editor.bringToFront();
  return site;
}

/** Names the event of the rule that is open; the plan gets it. */
export async function createEvent(page: Page, name: string): Promise<void> {
  await closePopover(page);
  // In a rule that is just being made it may open by itself.
  const finder = page.getByRole('combobox', { name: 'Choose or create an event' });
  for (let tries = 0; tries < 10; tries++) {
    if (!(await finder.isVisible())) await page.getByRole('button', { name: /^Event: / }).click();
    await page.waitForTimeout(300);
    if (await finder.isVisible()) break;
  }
  await finder.fill(name);
  await page.getByRole('option', { name: new RegExp(`Create event ${name}`) }).click();
  await page.getByRole('button', { name: 'Done' }).click();
}

export async function closePopover(page: Page): Promise<void> {
  for (let open = 0; open < 3 && (await page.getByRole('dialog').count()) > 0; open++)
    await page.keyboard.press('Escape');
}

/** The rule as it reads, without the punctuation of chips. */
export async function sentence(page: Page): Promise<string> {
  const text = await page.locator('.rule-sentence').innerText();
  return text.replace(/\s+/g, ' ');
}

export async function publish(page: Page): Promise<void> {
  await closePopover(page);
  await page.getByRole('banner').getByRole('button', { name: 'Publish' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish' });
  await dialog.getByRole('textbox', { name: 'Note' }).fill('The first rule');
  await dialog.getByRole('button', { name: 'Publish' }).click();
  const published = page.getByRole('dialog', { name: /^Version \d+ is live$/ });
  await published.waitFor({ timeout: 20_000 });
  await published.getByRole('button', { name: 'Done' }).click();
}

/** The open site's container id, from the address. */
export function siteOf(page: Page): string {
  const id = /\/(mp_[a-z0-9]+)/.exec(page.url())?.[1];
  if (!id) throw new Error(`${page.url()} names no site.`);
  return id;
}
