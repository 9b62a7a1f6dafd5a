/** Many tabs that waited for one collector: once it is back, they do not come as one. */
import { setTimeout as pause } from 'node:timers/promises';
import { row } from '../../support/table';
import type { Milepost, Scenario } from './scenario';
import type { Site } from './world';

const awayMs = 30 * 60_000;
const stepMs = 30_000;

/** When each tab came back, by the pages' clock. */
const came = new WeakMap<Site, number[]>();
/** Requests while the collector was away. */
const tries = new WeakMap<Site, number>();

export const herd: Scenario = {
  name: 'hundred-tabs-come-back',
  size: 100,
  short: 30,
  atLeast: 100,
  async run(site, context, size) {
    const page = await context.newPage();
    await page.clock.install();
    // A frame is a tab as far as its container is concerned, and a hundred of them share one clock.
    await page.goto(`${site.origin}/frames?${size}`);
    site.gate.mode = 'busy';
    const before = site.gate.asked.length;
    const first = site.promise(size);
    const frames = page.frames().slice(1);
    for (const [index, frame] of frames.entries()) {
      await frame.waitForFunction((id) => (window as never)['milepost']?.[id], site.id);
      await frame.evaluate(
        (n) => {
          (window as unknown as Milepost).milepost.push(['event', 'noticed', { n }]);
        },
        `${herd.name}-${first + index}`,
      );
    }
    for (let passed = 0; passed < awayMs; passed += stepMs) {
      await page.clock.runFor(stepMs);
      // Answers come by the real clock.
      await pause(30);
    }
    tries.set(site, site.gate.asked.length - before);
    site.gate.mode = 'open';
    const back = site.gate.asked.length;
    for (let passed = 0; passed < 360_000; passed += 5_000) {
      await page.clock.runFor(5_000);
      await pause(10);
    }
    came.set(site, site.gate.asked.slice(back));
    await page.close();
  },
  rows(site) {
    const times = came.get(site) ?? [];
    const spreadMs = Math.max(...times) - Math.min(...times);
    return [
      row('delivery.hundred-tabs-come-back.spread', spreadMs / 1000, 's', 60, {
        atLeast: true,
        note: `between the first and the last of ${times.length} requests after 30 minutes without a collector`,
      }),
      row('delivery.hundred-tabs-come-back.requests', (tries.get(site) ?? 0) / site.expected.size, '', 60, {
        note: 'of each tab while the collector was away: one in 30 s',
      }),
    ];
  },
};
