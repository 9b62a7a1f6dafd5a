/** Plays a sample's script of acts against its container in a real browser and answers what left the page after each. */
import type { Browser, BrowserContext, Page } from 'playwright';
import { testContainer, testServer } from '../support/compile';
import { newEvents, type SeenEvent, seenEvents, watchEvents } from '../support/events';

export interface Scenario {
  title: string;
  /** A page of `http://shop.example`. */
  page: { path: string; title: string; html: string };
  acts: Act[];
}

/** One thing a visitor or the page does, and the events that leave the page then, in no particular order. */
export type Act = (
  | { act: 'load' }
  | { act: 'click'; selector: string }
  | { act: 'submit'; selector: string }
  | { act: 'scroll'; percent: number }
  | { act: 'wait'; ms: number }
  | { act: 'push'; entry: Record<string, unknown> }
  | { act: 'navigate'; path: string }
  | { act: 'consent'; signals: Record<string, 'granted' | 'denied'> }
) & { events: SeenEvent[] };

const site = 'http://shop.example';

/** `prepare`: what is done with the browser's context before the first page. */
export async function play(
  browser: Browser,
  code: string,
  scenario: Scenario,
  prepare?: (context: BrowserContext) => Promise<unknown>,
): Promise<Act[]> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
  try {
    await prepare?.(context);
    const page = await context.newPage();
    watchEvents(page);
    await context.route(/^https?:/, async (route) => {
      const url = new URL(route.request().url());
      if (url.origin === site)
        return route.fulfill({ contentType: 'text/html', body: documentText(scenario.page) });
      if (url.href === containerAddress) return route.fulfill({ contentType: 'text/javascript', body: code });
      return route.fulfill({
        headers: { 'access-control-allow-origin': '*' },
        body: verdicts(route.request().postData()),
      });
    });
    const acts: Act[] = [];
    for (const act of scenario.acts) {
      const events =
        act.act === 'load'
          ? await loaded(page, scenario.page.path, act.events.length)
          : await newEvents(page, () => perform(page, act), act.events.length);
      acts.push({ ...act, events: sorted(events) });
    }
    return acts;
  } finally {
    await context.close();
  }
}

const containerAddress = `${testServer}/c/${testContainer}.js`;

function documentText({ title, html }: Scenario['page']): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title><script async src="${containerAddress}"></script></head><body>${html}</body></html>`;
}

async function loaded(page: Page, path: string, expected: number): Promise<SeenEvent[]> {
  await page.goto(site + path);
  await newEvents(page, () => {}, expected);
  return seenEvents(page);
}

async function perform(page: Page, act: Act): Promise<void> {
  if (act.act === 'click') await page.click(act.selector, { noWaitAfter: true });
  if (act.act === 'submit')
    await page.locator(act.selector).evaluate((form) => (form as HTMLFormElement).requestSubmit());
  if (act.act === 'scroll')
    await page.evaluate((percent) => {
      const length = document.documentElement.scrollHeight;
      scrollTo(0, (length * percent) / 100 - innerHeight + 1);
    }, act.percent);
  if (act.act === 'wait') await page.waitForTimeout(act.ms);
  if (act.act === 'push')
    await page.evaluate((entry) => {
      const world = window as { dataLayer?: unknown[] };
      world.dataLayer ??= [];
      world.dataLayer.push({ ...entry, pushed_by_page: true });
    }, act.entry);
  if (act.act === 'navigate') await page.evaluate((path) => history.pushState(null, '', path), act.path);
  if (act.act === 'consent')
    await page.evaluate(
      (signals) => (window as unknown as { milepost: unknown[] }).milepost.push(['consent', signals]),
      act.signals,
    );
}

/** The collector's answer: everything accepted. */
function verdicts(body: string | null): string {
  const { events = [] } = JSON.parse(body?.startsWith('{') ? body : '{}') as { events?: { id: string }[] };
  return JSON.stringify({ verdicts: events.map(({ id }) => ({ id, verdict: 'accepted' })) });
}

function sorted(events: SeenEvent[]): SeenEvent[] {
  const key = ({ to, name, params }: SeenEvent) => `${name} ${to} ${JSON.stringify(params)}`;
  return [...events].sort((one, other) => key(one).localeCompare(key(other)));
}
