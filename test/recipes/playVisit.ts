/** Plays one visit of a recipe's fixture against its minified container, in a browser, and answers what left after each act. */
import type { Browser, Page, Route } from 'playwright';
import type { Fixture, RecipeAct } from '../../shared/recipes/recipe';
import { testContainer, testServer } from '../support/compile';

export interface Sent {
  name: string;
  params: Record<string, unknown>;
}

const site = 'https://shop.example';
const containerAddress = `${testServer}/c/${testContainer}.js`;

/** A batch leaves within this after its last event, also on a busy machine. */
const settleMs = 350;
/** How long an expected event may take. */
const patienceMs = 8_000;

export async function playVisit(
  browser: Browser,
  code: string,
  fixture: Fixture,
  acts: readonly RecipeAct[],
): Promise<Sent[][]> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
  const sent: Sent[] = [];
  const seen = new Set<string>();
  try {
    await context.route(/^https?:/, (route) => answer(route, code, fixture));
    context.on('request', (request) => {
      if (request.method() !== 'POST' || request.url() !== `${testServer}/e`) return;
      const { events } = JSON.parse(request.postData() ?? '{}') as { events?: (Sent & { id: string })[] };
      for (const { id, name, params } of events ?? []) {
        // A retry keeps the event's id.
        if (!seen.has(id)) sent.push({ name, params });
        seen.add(id);
      }
    });
    const page = await context.newPage();
    const after: Sent[][] = [];
    for (const [index, act] of acts.entries()) {
      const before = sent.length;
      await perform(page, act);
      const expected = act.events?.length ?? 0;
      for (let waited = 0; sent.length - before < expected && waited < patienceMs; waited += 50)
        await page.waitForTimeout(50);
      // Nothing more than expected: the last act waits longest.
      await page.waitForTimeout(index === acts.length - 1 ? 2 * settleMs : settleMs);
      after.push(sent.slice(before));
    }
    return after;
  } finally {
    await context.close();
  }
}

async function answer(route: Route, code: string, { pages, answersOf = {} }: Fixture): Promise<void> {
  const url = new URL(route.request().url());
  if (url.href === containerAddress) return route.fulfill({ contentType: 'text/javascript', body: code });
  const headers = { 'access-control-allow-origin': '*', 'timing-allow-origin': '*' };
  if (url.origin === testServer) {
    const { events = [] } = JSON.parse(route.request().postData() ?? '{}') as { events?: { id: string }[] };
    return route.fulfill({
      headers,
      body: JSON.stringify({ verdicts: events.map(({ id }) => ({ id, verdict: 'accepted' })) }),
    });
  }
  const place = url.origin === site ? url.href.slice(site.length) : url.href;
  const other = Object.keys(answersOf).find((beginning) => place.startsWith(beginning));
  if (other !== undefined) {
    const { body = '', type = 'text/html', status = 200 } = answersOf[other]!;
    return route.fulfill({ status, headers, contentType: type, body });
  }
  if (url.origin === site)
    return route.fulfill({ contentType: 'text/html', body: documentOf(url.pathname, pages) });
  return route.fulfill({ headers, body: '' });
}

function documentOf(path: string, pages: Fixture['pages']): string {
  const given = pages[path] ?? pages['*'] ?? '';
  const [, head = '', body = given] = /^\s*<head>([\s\S]*?)<\/head>([\s\S]*)$/.exec(given) ?? [];
  const title = /<title>/.test(head) ? '' : '<title>Fixture</title>';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${title}${head}<script async src="${containerAddress}"></script></head><body>${body}</body></html>`;
}

async function perform(page: Page, act: RecipeAct): Promise<void> {
  if ('open' in act) await page.goto(site + act.open);
  else if ('click' in act) await page.click(act.click, { button: act.button ?? 'left', noWaitAfter: true });
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
