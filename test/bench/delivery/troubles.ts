/** No connection, no collector, and pages and tabs that die meanwhile. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { row } from '../../support/table';
import { fresh, type Scenario } from './scenario';
import type { Site } from './world';

/** Requests while the collector was away. */
const tries = new WeakMap<Site, number>();

export const troubles: Scenario[] = [
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
    rows: (site) => [
      row('delivery.offline-flips.order', unordered(site.places()), '', 0, {
        note: 'events whose place on their page is not the one they were pushed in',
      }),
    ],
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
    rows: (site) => [
      row('delivery.collector-down-30-min.requests', tries.get(site) ?? Number.NaN, '', 60, {
        note: 'of one tab while the collector was away: one in 30 s',
      }),
    ],
  },
];

/** Places that do not come after the one before. */
function unordered(pages: readonly number[][]): number {
  return pages.flatMap((places) => places.filter((place, at) => at > 0 && place <= places[at - 1]!)).length;
}

async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = new Promise<void>((resolve) => page.once('crash', () => resolve()));
  session.send('Page.crash').catch(() => {});
  await Promise.race([crashed, pause(3000)]);
  await page.close().catch(() => {});
}
