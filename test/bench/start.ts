/**
 * How long the script keeps a page's main thread busy when it starts: what the browser itself records as evaluating it, loaded
 * as sites load it (async, from an address), never from the code cache. Browsers parse such a script on another thread.
 */
import type { Browser, Page } from 'playwright';
import { type Row, row } from '../support/table';
import { generatedContainer, launchBrowser, openPage } from './browserPage';
import { generateRuleSet, matchingPage } from './generator';
import { median, quantile } from './quantile';
import { type ScriptTime, scriptTime, type TraceEvent } from './scriptTime';

const rounds = 25;
/** What browsers call a long task. https://www.w3.org/TR/longtasks-1/ */
const longTaskMs = 50;

export async function benchStart(): Promise<Row[]> {
  const browser = await launchBrowser();
  try {
    const start = async (count: number) => startTimes(browser, await generatedContainer(count));
    const [small, thousand, tenThousand] = [await start(10), await start(1000), await start(10_000)];
    const held = (times: ScriptTime[]) => times.map((time) => time.held);
    const worked = (times: ScriptTime[]) =>
      `the thread itself worked ${median(times.map((time) => time.worked)).toFixed(2)} ms`;
    return [
      row('start.10-rules', median(held(small)), 'ms', undefined, { note: worked(small) }),
      row('start.1000-rules', median(held(thousand)), 'ms', 2, { note: worked(thousand) }),
      row('start.10000-rules', median(held(tenThousand)), 'ms', undefined, { note: worked(tenThousand) }),
      row('start.10000-rules.longest', quantile(held(tenThousand), 0.95), 'ms', longTaskMs, {
        note: 'a long task is 50 ms; p95',
      }),
    ];
  } finally {
    await browser.close();
  }
}

async function startTimes(browser: Browser, code: string): Promise<ScriptTime[]> {
  const html = matchingPage(generateRuleSet(10), 3);
  const times: ScriptTime[] = [];
  for (let round = -2; round < rounds; round++) {
    // A context of its own has no code cache; a text of its own would miss one.
    const context = await browser.newContext();
    const text = `${code}//${round}`;
    await browser.startTracing(undefined, { categories: ['devtools.timeline'] });
    const page = await openPage(context, { html, code: text });
    await started(page);
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
      traceEvents: TraceEvent[];
    };
    await context.close();
    const time = scriptTime(traceEvents, '/container.js');
    if (round >= 0) times.push(time);
  }
  return times;
}

async function started(page: Page): Promise<void> {
  await page.waitForFunction(() => 'milepost' in window);
}
