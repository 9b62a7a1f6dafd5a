/**
 * What a click costs, all reads included, with 10, 1,000 and 10,000 rules. The three pages are measured in turns within one run,
 * because only ratios survive a noisy machine.
 */
import type { BrowserContext, Page } from 'playwright';
import { type Row, row } from '../support/table';
import { generatedContainer, launchBrowser, openPage } from './browserPage';
import { generateRuleSet, matchingPage } from './generator';
import { median } from './quantile';

const counts = [10, 1000, 10_000] as const;
const budgets: Record<number, number> = { 1000: 2, 10000: 3 };
const rounds = 40;
/** Browsers coarsen their clock to 0.1 ms, so that only many clicks can be timed. */
const clicksARound = 300;

export async function benchClick(): Promise<Row[]> {
  const browser = await launchBrowser();
  const rows: Row[] = [];
  try {
    for (const matches of [0, 3] as const) {
      const context = await browser.newContext();
      const pages = new Map<number, Page>();
      for (const count of counts)
        pages.set(
          count,
          await openPage(context, {
            html: matchingPage(generateRuleSet(10), matches),
            code: await generatedContainer(count),
          }),
        );
      const times = await measure(pages, matches);
      const base = median(times.get(10)!);
      for (const count of counts) {
        const each = median(times.get(count)!);
        const id = `click.${count}-rules.${matches}-matches`;
        rows.push(row(id, each * 1000, 'µs'));
        if (count !== 10)
          rows.push(row(`${id}.ratio`, each / base, 'x', budgets[count], { note: 'of 10 rules' }));
      }
      await context.close();
    }
    const context = await browser.newContext();
    rows.push(...(await countCalls(context, await generatedContainer(1000))));
  } finally {
    await browser.close();
  }
  return rows;
}

async function measure(pages: Map<number, Page>, matches: number): Promise<Map<number, number[]>> {
  const times = new Map([...pages.keys()].map((count) => [count, [] as number[]]));
  for (let round = -5; round < rounds; round++) {
    for (const [count, page] of pages) {
      await page.bringToFront();
      const { each, events } = await page.evaluate((clicks) => {
        const target = document.querySelector('[data-measured]')!;
        const world = window as { dataLayer?: unknown[] };
        world.dataLayer ??= [];
        const layer = world.dataLayer;
        layer.length = 0;
        const begin = performance.now();
        for (let click = 0; click < clicks; click++)
          target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
        const each = (performance.now() - begin) / clicks;
        return { each, events: layer.length / clicks };
      }, clicksARound);
      if (events !== matches)
        throw new Error(`${count} rules: ${events} events per click instead of ${matches}.`);
      // The first rounds let the compiler of the browser settle.
      if (round >= 0) times.get(count)!.push(each);
    }
  }
  return times;
}

/** On a page of its own, because counting costs time. */
async function countCalls(context: BrowserContext, code: string): Promise<Row[]> {
  const page = await openPage(context, {
    html: matchingPage(generateRuleSet(10), 3),
    code,
    before: `(${instrument})()`,
  });
  const { listeners, queries, events } = await page.evaluate(() => {
    const world = window as unknown as {
      counted: { listeners: number; queries: number };
      dataLayer: unknown[];
    };
    const target = document.querySelector('[data-measured]')!;
    world.counted.queries = 0;
    target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
    return { ...world.counted, events: world.dataLayer.length };
  });
  if (events !== 3) throw new Error(`Counting: ${events} events instead of 3.`);
  return [
    row('click.listeners', listeners, '', 1, { note: '1,000 rules' }),
    row('click.document-queries', queries, '', 0, { note: '1,000 rules, 3 matches' }),
  ];
}

/** Runs in the page before anything else. */
function instrument(): void {
  const counted = { listeners: 0, queries: 0 };
  Object.assign(window, { counted });
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, ...rest: unknown[]) {
    if (type === 'click') counted.listeners++;
    return add.call(this, type, ...(rest as [EventListener]));
  };
  for (const name of [
    'querySelector',
    'querySelectorAll',
    'getElementsByTagName',
    'getElementsByClassName',
    'getElementById',
    'evaluate',
  ]) {
    const prototype = Document.prototype as unknown as Record<string, (...given: unknown[]) => unknown>;
    const original = prototype[name]!;
    prototype[name] = function (this: Document, ...given: unknown[]) {
      counted.queries++;
      return original.apply(this, given);
    };
  }
}
