/** Nothing serious for axe on any screen, with each popover and dialog open, in light and in dark. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { screens } from '../../editor/shell/screens';
import { sample } from '../samples/samples';
import { seriousProblems } from '../support/axe';
import { startWorld, type World } from '../support/world';

let world: World;
let site: string;
beforeAll(async () => {
  world = await startWorld();
  const ruleSet = sample('demo-shop').ruleSet();
  ruleSet.site.origins = [world.server.demo];
  site = (await world.createSite('Demo shop', ruleSet)).site.id;
});
afterAll(() => world.stop());

async function newPage(colorScheme: 'light' | 'dark'): Promise<Page> {
  const context = await world.browser.newContext({ colorScheme, viewport: { width: 1280, height: 800 } });
  return context.newPage();
}

/** Where Base UI draws what was opened. */
const opened = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
const openers = 'button[aria-haspopup]:not([disabled])';
/** Of a long list of equal rows, the first few stand for all. */
const openersAScreen = 30;

/** Everything that opens something, opened in turn. */
async function problemsOfOpened(page: Page): Promise<string[]> {
  const found: string[] = [];
  const names = new Set<string>();
  const count = Math.min(await page.locator(openers).count(), openersAScreen);
  for (let place = 0; place < count; place++) {
    const opener = page.locator(openers).nth(place);
    if (!(await opener.isVisible())) continue;
    const name = (await opener.getAttribute('aria-label')) ?? (await opener.innerText());
    // The same menu on every row is one menu.
    const kind = name.replace(/^(Actions for|Move) .*/, '$1');
    if (names.has(kind)) continue;
    names.add(kind);
    await opener.click({ timeout: 5000 });
    await page.waitForTimeout(250);
    if (await page.locator(opened).count())
      for (const problem of await seriousProblems(page, opened)) found.push(`with ${name} open, ${problem}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.waitForTimeout(100);
  }
  return found;
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('finds nothing serious on the start screen', async () => {
    const page = await newPage(colorScheme);
    await page.goto(`${world.server.url}/`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await page.context().close();
  });

  it.each(screens.map(({ title, path }) => [title, path] as const))(
    'finds nothing serious on the screen %s and in what it opens',
    async (_, path) => {
      const page = await newPage(colorScheme);
      await page.goto(`${world.server.url}/${site}/${path}`);
      await page.getByRole('navigation', { name: 'Screens' }).waitFor();
      await page.getByRole('main').getByRole('heading').first().waitFor();
      const problems = await seriousProblems(page);
      problems.push(...(await problemsOfOpened(page)));
      expect([...new Set(problems)]).toEqual([]);
      await page.context().close();
    },
  );

  it.each([
    ['the palette', 'Control+k'],
    ['the list of keys', '?'],
  ])('finds nothing serious in %s', async (_, keys) => {
    const page = await newPage(colorScheme);
    await page.goto(`${world.server.url}/${site}/rules`);
    await page.getByRole('main').getByRole('heading').first().waitFor();
    await page.keyboard.press(keys);
    await page.getByRole('dialog').first().waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await page.context().close();
  });

  it('finds nothing serious in the recipes and in the questions of one', async () => {
    const page = await newPage(colorScheme);
    await page.goto(`${world.server.url}/${site}/rules`);
    await page.getByRole('main').getByRole('heading').first().waitFor();
    await page.keyboard.press('Shift+n');
    await page.getByRole('combobox', { name: 'Recipes' }).waitFor();
    const problems = await seriousProblems(page);
    await page.getByRole('combobox', { name: 'Recipes' }).fill('add to cart');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('Pick it on the page').first().waitFor();
    problems.push(...(await seriousProblems(page)));
    expect([...new Set(problems)]).toEqual([]);
    await page.context().close();
  });
});
