/** Ways in which a page ends while its events are on their way. */
import { fresh, type Milepost, type Scenario } from './scenario';

export const pageEnds: Scenario[] = [
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
];
