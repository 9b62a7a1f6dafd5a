import { beforeEach, expect, it } from 'vitest';
import { runContainer } from '../../test/support/container';
import { forgetDevice } from '../../test/support/lastPages';
import { oneRule, pause } from '../../test/support/oneRule';

beforeEach(forgetDevice);

const kept = async () => (await indexedDB.databases()).filter(({ name }) => name?.startsWith('milepost.'));
const ruleSet = oneRule(
  { type: 'data-layer', settings: { pattern: '^go' } },
  {
    destinations: [{ id: 'reports', type: 'collector', settings: {}, consent: ['analytics_storage'] }],
    consent: {
      manager: 'page',
      default: { analytics_storage: 'unknown' },
      pending: 'queue',
      storage: 'analytics_storage',
    },
  },
);

it('keeps what was not taken for the next page, only with consent, and forgets it when that is withdrawn', async () => {
  const page = await runContainer({ ruleSet, answers: [{ url: '/e', status: 503 }] });
  page.window.dataLayer!.push({ event: 'go' });
  await pause(300);
  expect(await kept()).toEqual([]);
  page.window.milepost.push(['consent', { analytics_storage: 'granted' }]);
  await expect.poll(async () => (await page.batches()).length).toBeGreaterThan(0);
  await expect.poll(async () => (await kept()).length).toBe(1);
  const [first] = await page.batches();
  await page.load('/page2');
  page.window.milepost.push(['consent', { analytics_storage: 'granted' }]);
  const before = (await page.batches()).length;
  await expect.poll(async () => (await page.batches()).length).toBeGreaterThan(before);
  const last = (await page.batches()).at(-1);
  expect(last?.events.map(({ id }) => id)).toEqual(first?.events.map(({ id }) => id));
  expect(last?.attempt).toBeGreaterThan(1);
  page.window.milepost.push(['consent', { analytics_storage: 'denied' }]);
  await expect.poll(kept).toEqual([]);
});
