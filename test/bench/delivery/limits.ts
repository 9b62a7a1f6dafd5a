/** More at once than a browser sends, and more than is kept. */
import { fresh, type Milepost, type Scenario } from './scenario';

export const limits: Scenario[] = [
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
