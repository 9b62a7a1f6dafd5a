/** The live page beside a server that goes away and comes back: every event once, none left out. */
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newEvent, newFolder, startTestServer, type TestServer } from '../../server/testing/testServer';
import { editorLaunchOptions } from '../support/browser';
import { root } from '../support/imports';

const data = newFolder();
const editor = join(root, 'dist/editor');
let server: TestServer;
let browser: Browser;
let page: Page;
let site: string;

beforeAll(async () => {
  server = await startTestServer({ data, editor });
  site = (await server.makeSite()).site.id;
  browser = await chromium.launch(await editorLaunchOptions());
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function restart(): Promise<void> {
  const port = Number(new URL(server.url).port);
  await server.close();
  await page.getByText('Connecting again…').waitFor();
  server = await startTestServer({ data, editor, port });
}
async function collect(...names: string[]): Promise<void> {
  const answer = await server.collect(names.map((name) => newEvent(site, { name })));
  expect(answer.status).toBe(202);
}
const names = () => page.locator('.live-event summary b').allInnerTexts();

it('teaches while nothing has arrived, and misses nothing of a restart before the first event', async () => {
  await page.goto(`${server.url}/${site}/live`);
  await page.getByRole('heading', { name: 'Waiting for the first event' }).waitFor();
  await page.getByText('Listening').waitFor();
  await restart();
  await collect('first', 'second');
  await expect.poll(names, { timeout: 15_000 }).toEqual(['second', 'first']);
});

it('shows what arrives, and what arrived while it was cut off, once', async () => {
  await page.getByText('Listening').waitFor();
  await collect('third');
  await expect.poll(names).toEqual(['third', 'second', 'first']);
  await restart();
  await collect('fourth');
  await expect.poll(names, { timeout: 15_000 }).toEqual(['fourth', 'third', 'second', 'first']);
  await page.getByText('Listening').waitFor();
  await collect('fifth');
  await expect.poll(names).toEqual(['fifth', 'fourth', 'third', 'second', 'first']);
});

it('is walked and opened by keyboard, and filtered', async () => {
  await page.locator('.live-event summary').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const open = page.locator('.live-event[open]');
  await expect.poll(() => open.locator('summary b').allInnerTexts()).toEqual(['first']);
  await open.getByText('https://shop.example/product/blue-mug').waitFor();
  await page.getByRole('textbox', { name: 'Filter by name' }).fill('FIF');
  await expect.poll(names).toEqual(['fifth']);
});

it('leads from what was set aside for its address to the addresses, and takes it in', async () => {
  const answer = await server.collect([newEvent(site, { name: 'elsewhere' })], {
    origin: 'https://checkout.shop.example',
  });
  expect(answer.status).toBe(202);
  await page.getByRole('textbox', { name: 'Filter by name' }).fill('');
  await page.locator('.live-event', { hasText: 'elsewhere' }).getByText('set aside').waitFor();
  await page.getByText('What was set aside, and why').click();
  await page.getByRole('rowheader', { name: 'from an address that is not the site’s' }).waitFor();
  await page.getByRole('link', { name: 'Change the addresses' }).click();
  // As people paste it.
  await page.getByRole('textbox', { name: 'Addresses', exact: true }).fill('checkout.shop.example/basket');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remove https://checkout.shop.example' }).waitFor();
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Live events' }).click();
  await page.getByText('What was set aside, and why').click();
  await page.getByRole('button', { name: 'Check them again' }).click();
  await page.getByText('1 taken in, 0 still set aside.').waitFor();
});
