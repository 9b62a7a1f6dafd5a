/** What a container holds on to while a single-page app goes from page to page. */
import type { Browser, CDPSession, Page } from 'playwright';
import type { HostSite, Variant } from './site';

export interface Growth {
  /** Of the heap after everything unused was given back, in bytes. */
  heap: number;
  /** Of listeners and of nodes of documents, as the browser counts them. */
  listeners: number;
  nodes: number;
  /** Virtual pages that the container counted. */
  events: number;
}

/** Caches of the browser and the collector's waiting list fill up on the first pages. */
const warmUp = 300;
/** A page of an app counts once it has stood for 50 ms; here timers run so many times as fast. */
const faster = 25;

/** Goes through `pages` virtual pages, each of which takes down what the page before it put up. */
export async function growthOver(
  browser: Browser,
  site: HostSite,
  variant: Variant,
  pages: number,
): Promise<Growth> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript(`{
      // What some loaders of TypeScript put around functions.
      window.__name = (named) => named;
      const native = setTimeout;
      window.setTimeout = (work, ms, ...given) => native(work, ms / ${faster}, ...given);
    }`);
    await page.goto(`${site.origin}/${variant}`);
    await page.waitForLoadState('load');
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await go(page, 0, Math.min(warmUp, pages));
    const before = await measure(session);
    const events = site.events();
    await go(page, warmUp, pages);
    const after = await measure(session);
    return {
      heap: after.heap - before.heap,
      listeners: after.listeners - before.listeners,
      nodes: after.nodes - before.nodes,
      events: site.events() - events,
    };
  } finally {
    await context.close();
  }
}

async function go(page: Page, from: number, count: number): Promise<void> {
  await page.evaluate(
    async ({ from, count }) => {
      const pause = () => new Promise((resolve) => setTimeout(resolve, 150));
      for (let number = from; number < from + count; number++) {
        history.pushState(null, '', `?view=${number % 500}`);
        document.title = `View ${number % 500}`;
        const view = document.createElement('main');
        view.innerHTML = `<section class="card"><button class="buy" type="submit">Buy</button><a href="#more">More</a>
          <form class="newsletter"><input name="mail"><button>Send</button></form><details><summary>More</summary></details></section>`;
        document.querySelector('main')?.replaceWith(view);
        const press = (selector: string) =>
          view
            .querySelector(selector)
            ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        press('.buy');
        view.querySelector('input')?.dispatchEvent(new Event('input', { bubbles: true }));
        view.querySelector('input')?.dispatchEvent(new Event('change', { bubbles: true }));
        await pause();
      }
    },
    { from, count },
  );
}

async function measure(session: CDPSession): Promise<{ heap: number; listeners: number; nodes: number }> {
  // What waits to be sent goes first; twice, because what is finalised frees more.
  await new Promise((resolve) => setTimeout(resolve, 800));
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  return { heap: value('JSHeapUsedSize'), listeners: value('JSEventListeners'), nodes: value('Nodes') };
}
