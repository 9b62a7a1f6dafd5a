/** Connects the editor to a hostile site as a person does, and holds what came of it against what was stated. */
import { availableParallelism, loadavg } from 'node:os';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { agentButton, agentText } from '../support/agent';
import { newClickRule, openScreen, sentence } from '../support/editor';
import type { Channel, HostileSite, Stage } from './site';

/** From the last thing a person did until the panel says what came of it. */
export const patienceMs = 3000;

/** The same on this machine now: where other work waits for its turn as well, everything takes that much longer. */
export function allowedMs(): number {
  return patienceMs * Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());
}

/** Where a wait ends in an error, with what the panel says instead. */
const giveUpMs = 25_000;

export function panelOf(editor: Page) {
  return editor.getByRole('region', { name: 'Preview' });
}

/** By which way the editor is connected, once it is; and how long that took from `since`. */
export async function connectedBy(editor: Page, since: number): Promise<{ way: Channel; ms: number }> {
  const line = panelOf(editor).locator('[data-way]');
  await line.waitFor({ timeout: giveUpMs }).catch(async () => {
    throw new Error(`It did not connect. The panel says:\n${await panelOf(editor).innerText()}`);
  });
  return { way: (await line.getAttribute('data-way')) as Channel, ms: Date.now() - since };
}

/** Waits until the panel names this trouble. */
export async function troubledBy(editor: Page, code: string, since: number): Promise<number> {
  await panelOf(editor)
    .locator(`[data-trouble="${code}"]`)
    .waitFor({ timeout: giveUpMs })
    .catch(async () => {
      throw new Error(`It did not say ${code}. The panel says:\n${await panelOf(editor).innerText()}`);
    });
  return Date.now() - since;
}

const presses: Record<string, RegExp> = {
  'open-again': /^Open again$/,
  'open-page': /^Open \/\S*$/,
  // What there is to do is done on the site.
  'install-line': /^Open again$/,
  'copy-policy': /^Open again$/,
  'add-address': /^Add \S+ to the site$/,
};
const lines: Record<string, string> = { 'install-line': 'install line', 'copy-policy': 'policy' };

/** Checks that the panel offers the mend, does what it asks for and presses what there is to press; answers when that was. */
export async function mend(site: HostileSite, stage: Stage, kind: string): Promise<number> {
  const panel = panelOf(stage.editor);
  const line = lines[kind];
  if (line) await panel.getByRole('button', { name: `Copy: ${line}` }).waitFor({ timeout: 1000 });
  await site.mend?.(stage);
  const press = presses[kind];
  if (!press) return Date.now();
  await panel.getByRole('button', { name: press }).click();
  if (kind === 'add-address') await panel.getByRole('button', { name: 'Open again' }).click();
  return Date.now();
}

const ordinary: NonNullable<HostileSite['pick']> = { at: '#add', named: /Add to cart/ };

/** Points at something for a new rule and holds against the statement how the rule reads then. */
export async function pick(site: HostileSite, { editor, page }: Stage): Promise<void> {
  if (!page) throw new Error('There is no page to point at.');
  const { at, frame, named, told } = site.pick ?? ordinary;
  await editor.bringToFront();
  await newClickRule(editor);
  await editor.getByRole('button', { name: 'Pick on page' }).click();
  await page.bringToFront();
  await agentButton(page, 'Done').waitFor();
  const element = (frame ? page.frameLocator(`iframe[name="${frame}"]`) : page).locator(at).first();
  const box = await element.boundingBox();
  if (!box) throw new Error(`${at} is not to be seen on ${page.url()}.`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  if (told) await says(page, told);
  await agentButton(page, /^Use/).click();
  await editor.bringToFront();
  await expect.poll(() => sentence(editor), { timeout: giveUpMs }).toMatch(named);
}

/** Waits until the agent's card says so. */
async function says(page: Page, words: RegExp): Promise<void> {
  const until = Date.now() + giveUpMs;
  for (;;) {
    const text = await agentText(page);
    if (words.test(text)) return;
    if (Date.now() > until) throw new Error(`The page does not say ${words}. It says:\n${text}`);
    await page.waitForTimeout(100);
  }
}

/** Goes to the next page as its address bar would; answers how long it took until the page was connected again. */
export async function goOn(site: HostileSite, { page, origin }: Stage): Promise<number> {
  if (!page) throw new Error('There is no page to go on from.');
  const began = Date.now();
  await page.goto(origin + (site.second ?? '/basket'));
  await agentButton(page, 'Done').waitFor();
  return Date.now() - began;
}

/** Everything of the page that a visitor's browser would hold as well. */
export async function pageAsItIs(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { milepost } = window as unknown as { milepost?: Record<string, unknown> };
    return [
      document.documentElement.outerHTML,
      `names: ${Object.keys(milepost ?? {}).join(' ')}`,
      `session: ${Object.keys(sessionStorage).join(' ')}`,
      `local: ${Object.keys(localStorage).join(' ')}`,
      `address: ${location.hash}`,
    ].join('\n');
  });
}

/** Presses Done on the page, and waits until the editor knows. */
export async function leave({ editor, page }: Stage): Promise<void> {
  if (!page) throw new Error('There is no page to leave.');
  await agentButton(page, 'Done').click();
  await panelOf(editor).getByText('No page connected').waitFor();
}

export async function showPanel(editor: Page): Promise<void> {
  await openScreen(editor, 'Rules');
  await editor.getByRole('banner').getByRole('button', { name: 'Preview' }).click();
}
