/** How long the script keeps a page busy when it starts: parsing and running, never from the browser's code cache. */
import { type Row, row } from '../support/table';
import { generatedContainer, launchBrowser, median, openPage, quantile } from './browserPage';
import { generateRuleSet, matchingPage } from './generator';

const rounds = 25;
/** What browsers call a long task. https://www.w3.org/TR/longtasks-1/ */
const longTaskMs = 50;

export async function benchStart(): Promise<Row[]> {
  const browser = await launchBrowser();
  try {
    const page = await openPage(await browser.newContext(), { html: matchingPage(generateRuleSet(10), 3) });
    const start = async (count: number) =>
      page.evaluate(startTimes, { code: await generatedContainer(count), rounds });
    const [small, thousand, tenThousand] = [await start(10), await start(1000), await start(10_000)];
    return [
      row('start.10-rules', median(small), 'ms'),
      row('start.1000-rules', median(thousand), 'ms', 2),
      row('start.10000-rules', median(tenThousand), 'ms'),
      row('start.10000-rules.longest', quantile(tenThousand, 0.95), 'ms', longTaskMs, {
        note: 'a long task is 50 ms; p95',
      }),
    ];
  } finally {
    await browser.close();
  }
}

/** Runs in the page: the script in a fresh frame of the same address each time, with a text the browser has not seen. */
async function startTimes({ code, rounds }: { code: string; rounds: number }): Promise<number[]> {
  const times: number[] = [];
  for (let round = -3; round < rounds; round++) {
    const frame = document.createElement('iframe');
    frame.src = location.pathname;
    await new Promise((resolve) => {
      frame.onload = resolve;
      document.body.append(frame);
    });
    const inside = frame.contentDocument!;
    const script = inside.createElement('script');
    script.text = `${code}//${round}`;
    const begin = performance.now();
    inside.head.append(script);
    const took = performance.now() - begin;
    if (!(frame.contentWindow as unknown as { milepost?: unknown }).milepost)
      throw new Error('It did not start.');
    if (round >= 0) times.push(took);
    frame.remove();
  }
  return times;
}
