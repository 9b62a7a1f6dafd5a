/** A visit on the timeline: watched, filtered, looked into, saved without personal data, kept over a reload, opened from its file. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { serializeVisit } from '../../shared/visit/file';
import { seriousInBothThemes, seriousProblems } from '../support/axe';
import { context, editor, journey, world } from '../support/journey';
import { shopRules, shopVisit } from '../support/visits';

journey();

let site: string;
beforeAll(async () => {
  const ruleSet = shopRules();
  ruleSet.site.origins = [world.server.demo];
  site = (await world.createSite('Demo shop', ruleSet)).site.id;
  // Compiled when first asked for: a visitor did so before.
  await (await fetch(`${world.server.url}/c/${site}.js`)).text();
});

const rows = (page: Page) => page.getByRole('listbox', { name: 'What happened, newest first' });
const row = (page: Page, name: RegExp) => rows(page).getByRole('option', { name }).first();

/** Opens the shop from the editor, agrees in its banner and puts something into the cart. */
async function useShop(): Promise<Page> {
  const opening = context.waitForEvent('page');
  await editor.getByRole('banner').getByRole('button', { name: 'Preview', exact: true }).click();
  const shop = await opening;
  await shop.waitForLoadState('load');
  await editor.bringToFront();
  await row(editor, /Page loaded/).waitFor({ timeout: 40_000 });
  await shop.bringToFront();
  await shop.getByRole('button', { name: /^Accept/ }).click();
  await shop.locator('main button:has-text("Add to")').first().click();
  await editor.bringToFront();
  return shop;
}

async function openFile(page: Page, text: string, name = 'shop.milepost-visit.json'): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a visit' }).click();
  await (await choosing).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

describe('the timeline', () => {
  it('shows a visit, keeps it over a reload, and saves it to be opened without a page', async () => {
    await editor.goto(`${world.server.url}/${site}/rules/add-to-cart`);
    await useShop();
    await row(editor, /^Click Button “Add to/).waitFor();
    await row(editor, /^Add to cart almost/).waitFor();

    await row(editor, /^Add to cart almost/).click();
    const card = editor.getByRole('region', { name: 'What it was about' });
    await card.getByRole('heading', { name: /Almost Add to cart/ }).waitFor();
    expect(await card.innerText()).toMatch(/page path/i);

    await editor.keyboard.press('/');
    await editor.keyboard.type('accept');
    await expect
      .poll(() => rows(editor).getByRole('option').allInnerTexts())
      .toEqual([expect.stringContaining('Accept')]);
    await editor.keyboard.press('Escape');
    await editor.getByText(/^Almost \d/).click();
    await expect
      .poll(() =>
        rows(editor)
          .getByRole('option', { name: /Accept/ })
          .count(),
      )
      .toBe(0);
    await editor.getByText(/^All \d/).click();

    await row(editor, /^Click Button “Add to/).click();
    await card.getByRole('tab', { name: 'Values' }).click();
    await card.getByRole('textbox', { name: 'Search values' }).fill('page path');
    expect(await card.getByRole('tabpanel').innerText()).toMatch(/Page path\s*text\s*\//);

    await editor.getByRole('button', { name: /^Visit:/ }).click();
    await editor.getByRole('menuitem', { name: 'Save this visit…' }).click();
    const dialog = editor.getByRole('dialog', { name: 'Save this visit' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Into the cart');
    expect(await seriousProblems(editor)).toEqual([]);
    const downloading = editor.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save file' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(
      /^into-the-cart-\d{4}-\d\d-\d\d-\d{4}\.milepost-visit\.json$/,
    );
    const saved = await readFile(await download.path(), 'utf8');
    expect(JSON.parse(saved)).toMatchObject({ milepost: 'visit', masked: true, site });

    const before = await rows(editor).getByRole('option').count();
    // Written a moment after the last thing that happened.
    await editor.waitForTimeout(1500);
    await editor.reload();
    await editor.getByRole('link', { name: 'Preview', exact: true }).click();
    await row(editor, /^Click Button “Add to/).waitFor();
    expect(await rows(editor).getByRole('option').count()).toBe(before);

    const elsewhere = await world.browser.newPage({ viewport: { width: 1600, height: 1000 } });
    await elsewhere.goto(`${world.server.url}/${site}/preview`);
    await openFile(elsewhere, saved);
    await elsewhere.getByText(/^Recorded .*, opened from a file$/).waitFor();
    await row(elsewhere, /^Add to cart almost/).click();
    await elsewhere.getByRole('heading', { name: /Almost Add to cart/ }).waitFor();
    expect(await elsewhere.getByText(/Read-only/).innerText()).toContain('Into the cart');
    expect(await elsewhere.getByRole('switch', { name: 'Send to destinations' }).count()).toBe(0);
    await elsewhere.getByRole('button', { name: 'Close the visit' }).click();
    await elsewhere.getByRole('heading', { name: 'See what your rules make of a visit' }).waitFor();
    await elsewhere.close();
  });

  it('can be walked by keyboard', async () => {
    await editor.goto(`${world.server.url}/${site}/preview`);
    await openFile(editor, serializeVisit(shopVisit({ moments: 300 })));
    await rows(editor).focus();
    const chosen = () => rows(editor).locator('[aria-selected="true"]').innerText();
    await editor.keyboard.press('Home');
    const first = await chosen();
    for (let step = 0; step < 60; step++) await editor.keyboard.press('ArrowDown');
    expect(await chosen()).not.toBe(first);
    const inView = await rows(editor).evaluate((list) => {
      const box = list.querySelector('[aria-selected="true"]')?.getBoundingClientRect();
      const frame = list.getBoundingClientRect();
      return !!box && box.top >= frame.top && box.bottom <= frame.bottom + 1;
    });
    expect(inView).toBe(true);
    await editor.keyboard.press('Enter');
    expect(await editor.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'What rules made of it',
    );
    await rows(editor).focus();
    await editor.keyboard.press('End');
    expect(await chosen()).toMatch(/Page loaded/);
    // Only what is in view is drawn.
    expect(await rows(editor).getByRole('option').count()).toBeLessThan(90);
  });

  it('says what is wrong with a file', async () => {
    await editor.goto(`${world.server.url}/${site}/preview`);
    await openFile(editor, '{"format":1,"rules":[]}', 'rules.json');
    const notice = editor.getByRole('region', { name: 'Notifications' });
    await notice.getByText('rules.json could not be opened').waitFor();
    await notice.getByText(/This file holds no recorded visit/).waitFor();
  });
});

describe('in light and in dark', () => {
  it('has nothing serious for axe, in the panel and on the wide screen', async () => {
    const scene = await world.browser.newContext({
      colorScheme: 'light',
      viewport: { width: 1280, height: 800 },
    });
    const page = await scene.newPage();
    // A busy machine is slower than a person.
    page.setDefaultTimeout(60_000);
    await page.goto(`${world.server.url}/${site}/preview`);
    await page.getByRole('heading', { name: 'See what your rules make of a visit' }).waitFor();
    const problems = await seriousInBothThemes(page);
    await openFile(page, serializeVisit(shopVisit()));
    await row(page, /^Add to cart almost/).click();
    for (const name of ['Values', 'Data layer', 'Consent', 'Caps & rollout']) {
      await page.getByRole('tab', { name }).click();
      problems.push(...(await seriousInBothThemes(page)));
    }
    await page.getByRole('button', { name: /Filter by/ }).click();
    problems.push(...(await seriousInBothThemes(page)));
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'Search what happened' }).fill('no such thing');
    problems.push(...(await seriousInBothThemes(page)));
    await page.getByRole('button', { name: 'Show everything' }).click();
    await page.getByRole('button', { name: 'Show beside the rules' }).click();
    for (const name of ['Rules', /^Requests/, 'Values', 'State']) {
      await page.getByRole('tab', { name }).click();
      problems.push(...(await seriousInBothThemes(page)));
    }
    expect([...new Set(problems)]).toEqual([]);
    await scene.close();
  });
});
