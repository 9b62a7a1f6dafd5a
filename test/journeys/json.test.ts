/** The rule set as text and as sentences: one document, one history, whichever screen changes it. */
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../../shared/api';
import type { RuleSet } from '../../shared/ruleset/types';
import { sample } from '../samples/samples';
import { openScreen, sentence } from '../support/editor';
import { startWorld, type World } from '../support/world';

let world: World;
let page: Page;
let site: string;
const crashes: string[] = [];

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

beforeEach(async () => {
  site = (await world.createSite('Shop', shop())).site.id;
  const context = await world.browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  page.on('pageerror', ({ message }) => crashes.push(message));
  await page.goto(`${world.server.url}/${site}/rules/add-to-cart`);
  await openJson();
});
afterEach(async () => {
  await page.context().close();
  expect(crashes.splice(0)).toEqual([]);
});

function shop(): RuleSet {
  const ruleSet = sample('card').ruleSet();
  ruleSet.rules.forEach((rule) => {
    rule.name = rule.id === 'add-to-cart' ? 'Add to cart' : rule.id;
  });
  return ruleSet;
}

const field = () => page.getByRole('textbox', { name: 'Rule set as JSON' });

async function openJson(): Promise<void> {
  await openScreen(page, 'JSON');
  await field().waitFor({ timeout: 30_000 });
}

/** As people do it: find the one place that has it, and leave the cursor at its end. */
async function putCursorAfter(text: string): Promise<void> {
  await field().focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: 'Find' }).fill(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
}

/** The lines on the screen. */
async function shown(): Promise<string> {
  const text = await page.locator('.monaco-editor .view-lines').innerText();
  return text.replaceAll('\u00a0', ' ');
}

const draft = () => `${world.server.url}/api/sites/${site}/workspace`;

async function workspace(): Promise<Workspace> {
  return (await (await fetch(draft())).json()) as Workspace;
}

const notIn = () => page.getByRole('alert').filter({ hasText: 'Not in the rule set yet.' });

async function sentenceOf(rule: string): Promise<string> {
  await openScreen(page, 'Rules');
  await page.getByRole('main').getByRole('link', { name: rule, exact: true }).click();
  return sentence(page);
}

describe('the rule set as JSON', () => {
  it('changes what the sentences say, as one step of undo', async () => {
    await putCursorAfter('"value": "sold');
    await page.keyboard.type(' right');
    expect(await sentenceOf('Add to cart')).toContain('sold right out');
    await openJson();
    await field().focus();
    await page.keyboard.press('Control+z');
    await putCursorAfter('"value": "sold');
    await expect.poll(shown).toContain('"value": "sold out"');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(shown).toContain('"value": "sold right out"');
    await page.keyboard.press('Control+z');
    expect(await sentenceOf('Add to cart')).toContain('sold out');
  });

  it('keeps text that is broken to itself, says where, and takes it back by undo', async () => {
    await putCursorAfter('"value": "sold out"');
    await page.keyboard.type(' oops');
    await notIn().waitFor();
    expect(await notIn().innerText()).toMatch(/not JSON.*Line \d+, column \d+/s);
    await page.locator('.monaco-editor .squiggly-error').first().waitFor();
    expect(await sentenceOf('Add to cart')).toContain('sold out');
    expect((await workspace()).ruleSet.rules).toEqual(shop().rules);

    // It outlasts a look at another screen.
    await openJson();
    await notIn().waitFor();
    await putCursorAfter('"sold out" oops');
    for (const _ of ' oops') await page.keyboard.press('Backspace');
    await notIn().waitFor({ state: 'detached' });

    await page.keyboard.type(' again');
    await notIn().waitFor();
    for (let step = 0; step < 8 && (await notIn().count()) > 0; step++) {
      await page.keyboard.press('Control+z');
      await page.waitForTimeout(300);
    }
    expect(await notIn().count()).toBe(0);
    expect(await shown()).toContain('"value": "sold out",');
  });

  it('marks what is let in but is wrong, and says so in the list of problems', async () => {
    await putCursorAfter('"variable": "page_path');
    await page.keyboard.type('s');
    await page.locator('.monaco-editor .squiggly-error').first().waitFor();
    await page
      .getByRole('banner')
      .getByRole('button', { name: /problem/ })
      .click();
    await page
      .getByText(/page_paths/)
      .first()
      .waitFor();
    expect(await notIn().count()).toBe(0);
  });

  it('follows changes from elsewhere with the cursor kept', async () => {
    await putCursorAfter('"value": "sold');
    const { revision, ruleSet } = await workspace();
    ruleSet.rules.find(({ id }) => id === 'newsletter')!.name = 'Letters';
    await fetch(draft(), {
      method: 'PUT',
      headers: {
        'content-type': 'application/json',
        origin: world.server.url,
        'if-match': `"${revision}"`,
      },
      body: JSON.stringify(ruleSet),
    });
    // Saving this meets the other change, and both are kept.
    await page.keyboard.type(' clean');
    await expect.poll(shown).toContain('"name": "Letters"');
    await page.keyboard.type('ly');
    await expect.poll(shown).toContain('"value": "sold cleanly out"');
    await expect.poll(async () => JSON.stringify((await workspace()).ruleSet.rules)).toContain('cleanly');
    expect((await workspace()).ruleSet.rules.map(({ name }) => name)).toContain('Letters');
    // What came from elsewhere is not taken back here.
    for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z');
    await expect.poll(shown).toContain('"value": "sold out"');
    expect(await shown()).toContain('"name": "Letters"');
  });

  it('lets the keyboard out: Escape, then Tab', async () => {
    await field().focus();
    await page.keyboard.press('Escape');
    await page.getByText('Tab now moves on').waitFor();
    await page.keyboard.press('Tab');
    expect(await field().evaluate((element) => element === document.activeElement)).toBe(false);
  });

  it('shows the container’s source with the bytes of each rule', async () => {
    await page.getByRole('tab', { name: 'Container source' }).click();
    await page.getByRole('textbox', { name: 'Source of the container' }).waitFor({ timeout: 30_000 });
    await expect.poll(shown).toContain("rule('add-to-cart', 'add_to_cart'");
    await page.getByRole('button', { name: /^Add to cart \d+ B$/ }).click();
  });

  it('loads Monaco from this server when the screen is opened, not before', async () => {
    const other = await page.context().newPage();
    const scripts: string[] = [];
    other.on('request', (request) => scripts.push(request.url()));
    await other.goto(`${world.server.url}/${site}/rules`);
    await other.getByRole('main').getByRole('heading').first().waitFor();
    await other.waitForLoadState('networkidle');
    expect(scripts.filter((url) => /CodeField|editor\.api|jsonMode|json\.worker/.test(url))).toEqual([]);
    await openScreen(other, 'JSON');
    await other.getByRole('textbox', { name: 'Rule set as JSON' }).waitFor({ timeout: 30_000 });
    expect(scripts.filter((url) => /CodeField/.test(url)).length).toBeGreaterThan(0);
    expect(scripts.filter((url) => /^https?:/.test(url) && !url.startsWith(world.server.url))).toEqual([]);
  });
});
