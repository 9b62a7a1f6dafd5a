/**
 * Plays one visit of a recipe's fixture in a browser and answers what arrived at the collector after each act. `prepare`: what is
 * done with the browser's context before the first page.
 */
import type { Browser, BrowserContext, Page } from 'playwright';
import type { Fixture, RecipeAct } from '../../shared/recipes/recipe';
import type { Sent, Site } from './site';

/** A batch leaves within this after its last event, also on a busy machine. */
const settleMs = 350;
/** How long an expected event may take. */
const patienceMs = 8_000;

export async function playVisit(
  browser: Browser,
  site: Site,
  { answersOf = {} }: Fixture,
  acts: readonly RecipeAct[],
  prepare?: (context: BrowserContext) => Promise<unknown>,
): Promise<Sent[][]> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
  try {
    await prepare?.(context);
    // Other sites answer what the fixture says; nothing leaves the machine.
    await context.route(
      (url) => url.protocol.startsWith('http') && !url.hostname.endsWith('.localhost'),
      (route) => {
        const address = route.request().url();
        const found = Object.keys(answersOf).find((beginning) => address.startsWith(beginning));
        const { body = '', type = 'text/html', status = 200 } = found === undefined ? {} : answersOf[found]!;
        return route.fulfill({
          status,
          contentType: type,
          body,
          headers: { 'access-control-allow-origin': '*' },
        });
      },
    );
    const page = await context.newPage();
    const after: Sent[][] = [];
    for (const [index, act] of acts.entries()) {
      const before = site.sent.length;
      await perform(page, site.origin, act);
      const expected = act.events?.length ?? 0;
      for (let waited = 0; site.sent.length - before < expected && waited < patienceMs; waited += 50)
        await page.waitForTimeout(50);
      // Nothing more than expected: the last act waits longest.
      await page.waitForTimeout(index === acts.length - 1 ? 2 * settleMs : settleMs);
      after.push(site.sent.slice(before));
    }
    return after;
  } finally {
    await context.close();
  }
}

async function perform(page: Page, origin: string, act: RecipeAct): Promise<void> {
  if ('open' in act) await page.goto(origin + act.open);
  else if ('click' in act)
    await page.click(act.click, {
      button: act.button ?? 'left',
      clickCount: act.times ?? 1,
      noWaitAfter: true,
    });
  else if ('hover' in act) await page.hover(act.hover);
  else if ('fill' in act) await page.locator(act.fill).pressSequentially(act.text);
  else if ('choose' in act) await page.selectOption(act.choose, act.option);
  else if ('press' in act) await (act.in ? page.press(act.in, act.press) : page.keyboard.press(act.press));
  else if ('navigate' in act) await page.evaluate((path) => history.pushState(null, '', path), act.navigate);
  else if ('scroll' in act) await page.evaluate(scrollTo, act.scroll);
  else if ('wait' in act) await page.waitForTimeout(act.wait);
  else if ('push' in act) await page.evaluate(pushEntry, act.push);
  else await page.evaluate(act.run);
}

function scrollTo(percent: number): void {
  window.scrollTo(0, (document.documentElement.scrollHeight * percent) / 100 - innerHeight + 1);
}

function pushEntry(entry: Record<string, unknown>): void {
  const world = window as { dataLayer?: unknown[] };
  world.dataLayer ??= [];
  world.dataLayer.push(entry);
}
