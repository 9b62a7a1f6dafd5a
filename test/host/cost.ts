/**
 * What two hundred rules cost a page on a phone four times slower. The thread's own clock is taken four times, which a busy machine
 * does not change; only what people feel is measured on a processor that the browser itself slows down.
 */
import type { Browser, BrowserContext, Page } from 'playwright';
import { quantile } from '../bench/quantile';
import { scriptTime, type TraceEvent } from '../bench/scriptTime';
import type { HostSite, Variant } from './site';

export interface Cost {
  /** Milliseconds that starting took of the page's thread; one for each load. */
  init: number[];
  /** Tasks of the page's thread above 50 ms in which the container ran. */
  longTasks: number;
  /** Milliseconds that the container took of a click, one for each. */
  clicks: number[];
  /** The 98th percentile of what the browser says from a real click until the next frame, in milliseconds. */
  interaction: Record<'plain' | 'with', number>;
  /** Cumulative layout shift of the page with the container. */
  shift: number;
}

const slower = 4;
const longTaskMs = 50;

/** `rounds`: loads, each with twenty clicks. */
export async function costOf(browser: Browser, site: HostSite, rounds: number): Promise<Cost> {
  const cost: Cost = { init: [], longTasks: 0, clicks: [], interaction: { plain: 0, with: 0 }, shift: 0 };
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext();
    await browser.startTracing(undefined, {
      categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
    });
    const page = await open(context, site, 'with', 1);
    await page.waitForTimeout(600);
    await clickTwenty(page);
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
      traceEvents: TraceEvent[];
    };
    cost.init.push(slower * scriptTime(traceEvents, '/container.js').worked);
    cost.longTasks += longTasksOf(traceEvents);
    cost.clicks.push(...clicksOf(traceEvents));
    await context.close();
  }
  const contexts = { plain: await browser.newContext(), with: await browser.newContext() };
  const pages = {
    plain: await open(contexts.plain, site, 'plain', slower),
    with: await open(contexts.with, site, 'with', slower),
  };
  const felt: Record<'plain' | 'with', number[]> = { plain: [], with: [] };
  // Once more at first: the browser's own compiler settles.
  for (let round = -1; round < rounds; round++)
    for (const variant of ['plain', 'with'] as const) {
      await pages[variant].bringToFront();
      const times = await interactions(pages[variant]);
      if (round >= 0) felt[variant].push(...times);
    }
  cost.interaction = { plain: quantile(felt.plain, 0.98), with: quantile(felt.with, 0.98) };
  cost.shift = await pages.with.evaluate(() => (window as unknown as { shift: number }).shift);
  await contexts.plain.close();
  await contexts.with.close();
  return cost;
}

async function open(context: BrowserContext, site: HostSite, variant: Variant, rate: number): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await page.addInitScript(`
    window.shift = 0; window.felt = [];
    new PerformanceObserver((list) => { for (const each of list.getEntries()) shift += each.value; })
      .observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => { for (const each of list.getEntries()) if (each.name === 'click') felt.push(each.duration); })
      .observe({ type: 'event', durationThreshold: 16, buffered: true });
  `);
  await page.goto(`${site.origin}/${variant}/product/shoes/`);
  await page.waitForLoadState('load');
  return page;
}

/** By script: each ends when every listener has been called. */
function clickTwenty(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const target = document.querySelector('[data-measured]')!;
    for (let click = 0; click < 20; click++) {
      target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  });
}

const isOurs = ({ name, args }: TraceEvent) =>
  (name === 'EvaluateScript' || name === 'FunctionCall') && !!args?.data?.url?.includes('/container.js');

/** Of each click that the browser handed out, what the container's functions worked. */
function clicksOf(events: readonly TraceEvent[]): number[] {
  const ours = events.filter(isOurs);
  return events
    .filter(
      ({ name, args }) =>
        name === 'EventDispatch' && (args?.data as { type?: string } | undefined)?.type === 'click',
    )
    .map(({ pid, tid, ts, dur = 0 }) => {
      const within = ours.filter(
        (each) => each.pid === pid && each.tid === tid && each.ts >= ts && each.ts <= ts + dur,
      );
      return (slower * within.reduce((sum, { tdur = 0 }) => sum + tdur, 0)) / 1000;
    });
}

/** Of five real clicks; what is shorter than a frame the browser does not tell, and counts as one. */
async function interactions(page: Page): Promise<number[]> {
  const clicks = 5;
  await page.evaluate(() => {
    (window as unknown as { felt: number[] }).felt.length = 0;
  });
  for (let click = 0; click < clicks; click++) {
    await page.click('[data-measured]');
    await page.waitForTimeout(60);
  }
  const felt = await page.evaluate(() => (window as unknown as { felt: number[] }).felt);
  return [...felt, ...Array.from({ length: Math.max(0, clicks - felt.length) }, () => 16)];
}

function longTasksOf(events: readonly TraceEvent[]): number {
  const ours = events.filter(isOurs);
  return events.filter(
    ({ name, pid, tid, ts, dur = 0, tdur = dur }) =>
      name === 'RunTask' &&
      (slower * tdur) / 1000 > longTaskMs &&
      ours.some((each) => each.pid === pid && each.tid === tid && each.ts >= ts && each.ts <= ts + dur),
  ).length;
}
