/**
 * What a click costs with each subject. Pages of all subjects are open side by side and are clicked in turns, so that a slow
 * moment of the machine meets all of them. Time runs until every event of a round is taken, promise steps included.
 */
import type { Browser, Page } from 'playwright';
import { openAt } from './browser';
import { type ClickFigure, spreadOf } from './figures';
import { pageFor } from './page';
import type { Site } from './site';
import type { Matches, Subject } from './subjects';

const mostClicks = 300;
/** Long against the 5 µs the clock is good to. */
const roundMs = 4;
const warmMs = 1000;
/** PostHog waits three seconds before it sends. */
const arrivalMs = 8000;

interface Measured {
  subject: Subject;
  page: Page;
  clicks: number;
  times: number[];
}

export async function measureClicks(
  browser: Browser,
  site: Site,
  subjects: Subject[],
  { rounds, rules }: { rounds: number; rules: number },
): Promise<ClickFigure[]> {
  const figures: ClickFigure[] = [];
  const clickable = subjects.filter(({ reports }) => !reports);
  for (const matches of [0, 3] as const) {
    const context = await browser.newContext();
    const before = site.received.length;
    const measured: Measured[] = [];
    for (const subject of clickable) {
      const script = await subject.script(rules, site.origin);
      const page = await openAt(context, site.page(pageFor(subject, matches), script));
      const clicks = await settle(site, page, subject, rules, matches);
      measured.push({ subject, page, clicks, times: [] });
    }
    for (let round = -2; round < rounds; round++)
      for (const { subject, page, clicks, times } of turned(measured, round)) {
        const each = await clickRound(site, page, subject, rules, matches, clicks);
        // The first rounds let the browser's compiler settle.
        if (round >= 0) times.push(each * 1000);
      }
    for (const { subject } of measured)
      if (subject.expected(rules, matches)) await arrived(site, subject, before);
    for (const { subject, times } of measured)
      figures.push({
        subject: subject.id,
        rules,
        matches,
        ...spreadOf(times),
      });
    await context.close();
  }
  return figures;
}

/** So that nobody always follows the same neighbour. */
function turned<Item>(items: Item[], by: number): Item[] {
  const at = ((by % items.length) + items.length) % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}

/** Clicks until the browser has compiled what a click runs, and finds how many make a round long enough. */
async function settle(
  site: Site,
  page: Page,
  subject: Subject,
  rules: number,
  matches: Matches,
): Promise<number> {
  const most = (subject.expected(rules, matches) && subject.clicksARound) || mostClicks;
  // Some start in several steps, and take nothing before the last.
  if (subject.expected(rules, matches))
    for (
      let tries = 0;
      tries < 50 && !(await page.evaluate(clickMany, { clicks: 1, expected: 0 })).events;
      tries++
    )
      await page.waitForTimeout(100);
  await page.waitForTimeout(50);
  const begin = performance.now();
  let done = 0;
  let each = 0;
  for (
    let clicks = 1;
    done < most && performance.now() - begin < warmMs;
    clicks = Math.min(most, clicks * 4)
  ) {
    each = await clickRound(site, page, subject, rules, matches, clicks);
    done += clicks;
  }
  return Math.max(1, Math.min(most, Math.ceil(roundMs / each)));
}

/** Milliseconds a click. Throws unless exactly the expected events were taken. */
async function clickRound(
  site: Site,
  page: Page,
  subject: Subject,
  rules: number,
  matches: Matches,
  clicks: number,
): Promise<number> {
  await page.bringToFront();
  const expected = clicks * subject.expected(rules, matches);
  const { each, events } = await page.evaluate(clickMany, { clicks, expected });
  if (events !== expected)
    throw new Error(`${subject.id} took ${events} events of ${clicks} clicks instead of ${expected}.`);
  if (subject.sends) await calm(site);
  return each;
}

/** What a round made its page send is answered before the next page has its turn. */
async function calm(site: Site): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, 20));
  while (!site.quiet());
}

/** Throws when what a subject took did not reach the server, which has received so much `before`. */
async function arrived(site: Site, { id, sends }: Subject, before: number): Promise<void> {
  if (!sends) return;
  for (let waited = 0; waited < arrivalMs; waited += 50) {
    const bodies = site.received.slice(before);
    if (bodies.some(({ path, body }) => path.startsWith(sends.path) && body.includes(sends.containing)))
      return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${id} sent nothing to ${sends.path} that contains ${sends.containing}.`);
}

/** Runs in the page. */
async function clickMany({
  clicks,
  expected,
}: {
  clicks: number;
  expected: number;
}): Promise<{ each: number; events: number }> {
  const target = document.querySelector('[data-measured]')!;
  const world = window as { dataLayer?: unknown[] };
  world.dataLayer ??= [];
  const layer = world.dataLayer;
  layer.length = 0;
  const { port1, port2 } = new MessageChannel();
  const begin = performance.now();
  for (let click = 0; click < clicks; click++)
    target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
  // Promise steps run before the next task.
  do
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
  while (layer.length < expected && performance.now() - begin < 5000);
  const each = (performance.now() - begin) / clicks;
  port1.close();
  return { each, events: layer.length };
}
