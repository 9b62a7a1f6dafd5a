/** Nothing serious for axe on any screen, with each popover and dialog open, in light and in dark. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sample } from '../samples/samples';
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

async function seriousProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

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
    for (const problem of await seriousProblems(page)) found.push(`with ${name} open, ${problem}`);
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

  it('finds nothing serious on any screen, closed or open', async () => {
    const page = await newPage(colorScheme);
    await page.goto(`${world.server.url}/${site}/rules`);
    const screens = page.getByRole('navigation', { name: 'Screens' }).getByRole('link');
    await screens.first().waitFor();
    const problems: string[] = [];
    const titles = await screens.allInnerTexts();
    expect(titles.length).toBeGreaterThan(5);
    for (const [place, title] of titles.entries()) {
      await screens.nth(place).click();
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForTimeout(500);
      for (const problem of await seriousProblems(page)) problems.push(`${title}: ${problem}`);
      for (const problem of await problemsOfOpened(page)) problems.push(`${title}, ${problem}`);
    }
    for (const [keys, name] of [
      ['Control+k', 'the palette'],
      ['?', 'the keys'],
    ] as const) {
      await page.keyboard.press(keys);
      await page.getByRole('dialog').first().waitFor();
      for (const problem of await seriousProblems(page)) problems.push(`${name}: ${problem}`);
      await page.keyboard.press('Escape');
    }
    expect([...new Set(problems)]).toEqual([]);
    await page.context().close();
  });
});
