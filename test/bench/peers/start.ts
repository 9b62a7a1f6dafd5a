/**
 * How long each subject's script holds the main thread of a fresh page of 5,000 elements, from its evaluation until it listens
 * and is quiet, as the browser records it. Loaded as sites load it (async, from an address), never from a cache. A round
 * visits all subjects; each page proves by a click that it listens.
 */
import type { Browser, Page } from 'playwright';
import { median } from '../quantile';
import { type ScriptTime, scriptTime, type TraceEvent } from '../scriptTime';
import { openAt } from './browser';
import { type StartFigure, spreadOf } from './figures';
import { pageFor } from './page';
import type { Site } from './site';
import type { Subject } from './subjects';

const elements = 5000;
/** So long a page is left alone after loading. */
const quietMs = 250;

interface Measured {
  subject: Subject;
  rules?: number;
  script: string;
  times: ScriptTime[];
}

export async function measureStarts(
  browser: Browser,
  site: Site,
  subjects: Subject[],
  { rounds }: { rounds: number },
): Promise<StartFigure[]> {
  const measured: Measured[] = [];
  for (const subject of subjects)
    for (const rules of countsOf(subject))
      measured.push({
        subject,
        ...(rules !== undefined && { rules }),
        // Nothing to load would leave nothing to record.
        script: (await subject.script(rules ?? 0, site.origin)) || ';',
        times: [],
      });
  for (let round = -1; round < rounds; round++) {
    const times = await startAll(browser, site, measured, round);
    if (round >= 0) for (const [place, time] of times.entries()) measured[place]!.times.push(time);
  }
  return measured.map(({ subject, rules, times }) => ({
    subject: subject.id,
    ...(rules !== undefined && { rules }),
    ...spreadOf(times.map(({ held }) => held)),
    worked: median(times.map(({ worked }) => worked)),
  }));
}

function countsOf(subject: Subject): (number | undefined)[] {
  if (!subject.hasRules) return [undefined];
  return subject.id === 'milepost' ? [10, 1000, 10_000] : [10, 1000];
}

/** One record for a round: the browser takes seconds to start or end one while pages come and go. */
async function startAll(
  browser: Browser,
  site: Site,
  measured: Measured[],
  round: number,
): Promise<ScriptTime[]> {
  const pages: { page: Page; address: string }[] = [];
  await browser.startTracing(undefined, { categories: ['devtools.timeline', 'v8'] });
  for (const { subject, rules = 0, script } of measured) {
    const html = pageFor(subject, 3, { others: elements, rules });
    // A text of its own each time has not been compiled before, and a context of its own has nothing stored.
    const address = site.page(html, `${script}//${round}`);
    const page = await openAt(await browser.newContext(), address);
    pages.push({ page, address });
    await page.waitForTimeout(quietMs);
  }
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  for (const [place, { page }] of pages.entries()) {
    await proveListening(page, measured[place]!);
    await page.context().close();
  }
  return pages.map(({ address }) => scriptTime(traceEvents, site.scriptOf(address)));
}

async function proveListening(page: Page, { subject, rules = 0 }: Measured): Promise<void> {
  const told = await page.evaluate(() => {
    document.querySelector<HTMLElement>('[data-measured]')!.click();
    return new Promise<string[]>((resolve) => {
      setTimeout(() => {
        const { dataLayer = [] } = window as { dataLayer?: { event: string }[] };
        resolve(dataLayer.map(({ event }) => event));
      }, 50);
    });
  });
  const works = subject.reports ? told.includes(subject.reports) : told.length === subject.expected(rules, 3);
  if (!works)
    throw new Error(
      `${subject.id} with ${rules} rules does not listen: it took ${told.join(', ') || 'nothing'}.`,
    );
}
