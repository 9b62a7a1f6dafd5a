/** What pages live through, each with a site and a browser context of its own. `size` is how often, or how much. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright';
import type { Site } from './world';

export interface Scenario {
  name: string;
  /** In the bench, and in the test. */
  size: number;
  short: number;
  /** At least so much of what was sent arrives, in percent. Less is meant to be lost where `lost` says how much. */
  atLeast: number;
  run(site: Site, context: BrowserContext, size: number): Promise<void>;
  /** Events that there is no room for. */
  lost?: (size: number) => number;
  note?: (site: Site) => string;
}

const fresh = async (site: Site, context: BrowserContext) => {
  const page = await context.newPage();
  await site.open(page);
  return page;
};
type Milepost = { milepost: unknown[] };

export const scenarios: Scenario[] = [
  {
    name: 'navigation',
    size: 200,
    short: 8,
    atLeast: 100,
    async run(site, context, size) {
      const page = await fresh(site, context);
      for (let index = 0; index < size; index += 1) {
        await site.push(page, 1);
        await site.open(page, `/next?${index}`);
      }
      await page.close();
    },
  },
  {
    name: 'close',
    size: 200,
    short: 8,
    atLeast: 100,
    async run(site, context, size) {
      for (let index = 0; index < size; index += 1) {
        const page = await fresh(site, context);
        await site.push(page, 1);
        await page.close();
      }
    },
  },
  {
    name: 'reload',
    size: 200,
    short: 8,
    atLeast: 100,
    async run(site, context, size) {
      const page = await fresh(site, context);
      for (let index = 0; index < size; index += 1) {
        await site.push(page, 1);
        await page.reload();
      }
      await page.close();
    },
  },
  {
    name: 'link-click',
    size: 200,
    short: 8,
    atLeast: 100,
    async run(site, context, size) {
      const page = await fresh(site, context);
      for (let index = 0; index < size; index += 1) {
        const n = `link-click-${site.promise(1)}`;
        await page.evaluate((n) => {
          document.querySelector('#link')!.addEventListener('click', () => {
            (window as unknown as Milepost).milepost.push(['event', 'noticed', { n }]);
          });
        }, n);
        await Promise.all([page.waitForURL('**/next'), page.click('#link')]);
        await site.open(page);
      }
      await page.close();
    },
  },
  {
    name: 'offline-flips',
    size: 20,
    short: 4,
    atLeast: 100,
    async run(site, context, size) {
      const page = await fresh(site, context);
      for (let flip = 0; flip < size; flip += 1) {
        await context.setOffline(flip % 2 === 0);
        await site.push(page, 25);
        await pause(80);
        if (flip === size >> 1) {
          // Left while offline, opened again when there is a connection.
          await context.setOffline(true);
          await site.push(page, 5);
          await page.goto('about:blank');
          await context.setOffline(false);
          await site.open(page);
        }
      }
      await context.setOffline(false);
      await pause(500);
      await page.close();
    },
  },
  {
    name: 'renderer-crash',
    size: 100,
    short: 6,
    atLeast: 99,
    async run(site, context, size) {
      for (let index = 0; index < size; index += 1) {
        const page = await fresh(site, context);
        // Half of them while nothing answers.
        site.gate.mode = index % 2 ? 'open' : 'busy';
        await site.push(page, 3);
        await pause(110);
        await crash(page);
      }
      site.gate.mode = 'open';
    },
  },
  {
    name: 'eight-tabs',
    size: 60,
    short: 16,
    atLeast: 100,
    async run(site, context, size) {
      const tabs = await Promise.all(Array.from({ length: 8 }, () => fresh(site, context)));
      for (let index = 0; index < size; index += 1) {
        // A seeded walk: which tab, what it lives through, and what the collector does meanwhile.
        const place = (index * 5 + (index >> 2)) % 8;
        site.gate.mode = (['open', 'busy', 'cut', 'open'] as const)[index % 4]!;
        await Promise.all(tabs.map((tab) => site.push(tab, 2)));
        await pause(110);
        if (index % 2) await crash(tabs[place]!);
        else await tabs[place]!.close();
        tabs[place] = await fresh(site, context);
      }
      site.gate.mode = 'open';
      await Promise.all(tabs.map((tab) => tab.close()));
    },
  },
  {
    name: 'collector-down-30-min',
    size: 1000,
    short: 1000,
    atLeast: 100,
    async run(site, context, size) {
      const page = await context.newPage();
      await page.clock.install();
      await site.open(page);
      site.gate.mode = 'busy';
      const before = site.gate.asked.length;
      const steps = 60;
      for (let step = 0; step < steps; step += 1) {
        await site.push(
          page,
          Math.ceil(size / steps) - (step < steps * Math.ceil(size / steps) - size ? 1 : 0),
        );
        // Half a minute of the page's clock; answers come by the real one.
        for (let part = 0; part < 3; part += 1) {
          await page.clock.runFor(10_000);
          await pause(15);
        }
      }
      tries.set(site, site.gate.asked.length - before);
      site.gate.mode = 'open';
      for (let step = 0; step < 35; step += 1) {
        await page.clock.runFor(10_000);
        await pause(15);
      }
      await page.close();
    },
    note: (site) => `${tries.get(site)} requests in 30 minutes, 60 allowed`,
  },
  {
    name: 'burst-at-page-end',
    // Of 5.3 KB each: just below the megabyte that is kept.
    size: 170,
    short: 170,
    atLeast: 100,
    async run(site, context, size) {
      const page = await fresh(site, context);
      const first = site.promise(size);
      await page.evaluate(
        ([first, size]) => {
          const texts = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((key) => [key, key.repeat(1000)]));
          window.addEventListener('pagehide', () => {
            for (let index = 0; index < size; index += 1)
              (window as unknown as Milepost).milepost.push([
                'event',
                'noticed',
                { n: `burst-at-page-end-${first + index}`, ...texts },
              ]);
          });
        },
        [first, size] as const,
      );
      await site.open(page, '/after');
      await page.close();
    },
  },
  {
    name: 'more-than-fits',
    size: 1500,
    short: 1500,
    atLeast: 66,
    lost: (size) => size - 1000,
    async run(site, context, size) {
      const page = await fresh(site, context);
      site.gate.mode = 'busy';
      // While the collector is away; a busy one is asked again after at most a second.
      for (let part = 0; part < 10; part += 1) await site.push(page, size / 10);
      site.gate.mode = 'open';
      await page.close();
    },
  },
];

const tries = new WeakMap<Site, number>();

async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = new Promise<void>((resolve) => page.once('crash', () => resolve()));
  session.send('Page.crash').catch(() => {});
  await Promise.race([crashed, pause(3000)]);
  await page.close().catch(() => {});
}

export interface Outcome {
  sent: number;
  arrived: number;
  twice: number;
  /** In percent. */
  trueLoss: number;
  /** What the delivery report says, in percent. */
  toldLoss: number;
  reasons: Record<string, number>;
}

export async function play(
  { name, run }: Scenario,
  site: Site,
  browser: Browser,
  size: number,
): Promise<Outcome> {
  const context = await browser.newContext();
  try {
    await run(site, context, size);
    await site.settle(context, name === 'more-than-fits' ? 4000 : 8000);
  } finally {
    await context.close();
  }
  return outcomeOf(site);
}

export async function outcomeOf(site: Site): Promise<Outcome> {
  const all = site.arrived();
  const kept = new Set(all);
  const { days } = await site.report();
  const told = days.reduce((sum, { sent, lost }) => ({ sent: sum.sent + sent, lost: sum.lost + lost }), {
    sent: 0,
    lost: 0,
  });
  const sent = site.expected.size;
  return {
    sent,
    arrived: kept.size,
    twice: all.length - kept.size,
    trueLoss: (100 * (sent - kept.size)) / sent,
    toldLoss: told.sent ? (100 * told.lost) / told.sent : 0,
    reasons: Object.assign({}, ...days.map(({ reasons }) => reasons)) as Record<string, number>,
  };
}
