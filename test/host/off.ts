/** A page that says it must not be watched: what the container does there all the same. */
import type { Browser } from 'playwright';
import type { HostSite, Variant } from './site';

/** Listeners, timers, observers, requests, writes and names, each as one line: `addEventListener click`. */
export async function doneOn(browser: Browser, site: HostSite, variant: Variant): Promise<string[]> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (!/container\.js$|\/(off|with|plain)$/.test(request.url()))
        asked.push(`request ${new URL(request.url()).pathname}`);
    });
    await page.addInitScript(`{ const __name = (named) => named; (${spy})(); }`);
    await page.goto(`${site.origin}/${variant}`);
    await page.waitForLoadState('load');
    await page.click('.buy');
    await page.waitForTimeout(400);
    const done = await page.evaluate(() => {
      const { done, names } = (window as unknown as { spied: { done: string[]; names: string[] } }).spied;
      return [
        ...done,
        ...Object.keys(window)
          .filter((name) => !names.includes(name) && name !== 'milepost')
          .map((name) => `global ${name}`),
        ...Object.keys(localStorage).map((key) => `stored ${key}`),
        ...(document.cookie ? ['cookie'] : []),
      ];
    });
    return [...done, ...asked];
  } finally {
    await context.close();
  }
}

/** Runs in the page before anything else. */
function spy(): void {
  const done: string[] = [];
  const world = window as unknown as Record<string, unknown>;
  const watch = (holder: object, name: string) => {
    const of = holder as Record<string, (...given: unknown[]) => unknown>;
    const native = of[name]!;
    of[name] = function (this: unknown, ...given: unknown[]) {
      done.push(`${name} ${typeof given[0] === 'string' ? given[0] : ''}`.trim());
      return native.apply(this, given);
    };
  };
  watch(EventTarget.prototype, 'addEventListener');
  for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'queueMicrotask', 'fetch'])
    watch(window, name);
  watch(Navigator.prototype, 'sendBeacon');
  watch(Storage.prototype, 'setItem');
  watch(IDBFactory.prototype, 'open');
  for (const kind of [MutationObserver, IntersectionObserver, PerformanceObserver])
    watch(kind.prototype, 'observe');
  world['spied'] = { done, names: [...Object.keys(window), 'spied'] };
}
