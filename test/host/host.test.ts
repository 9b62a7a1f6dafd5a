/** The short forms of `npm run bench:host`: those that a busy machine does not change. */
import { expect, it } from 'vitest';
import { keptBack } from './backForward';
import { backForwardRows, leakRows, offRows } from './rows';
import { manyRules, openBrowser, openSite } from './site';

const missed = (rows: { id: string; ok: boolean; value: number; note?: string }[]) =>
  rows.filter(({ ok }) => !ok).map(({ id, value, note }) => `${id} ${value}: ${note}`);

it('does nothing on a page that says it must not be watched', async () => {
  const rows = await offRows();
  expect(missed(rows)).toEqual([]);
  // The same page without that line is watched.
  expect(Number(/; (\d+) without it/.exec(rows[0]?.note ?? '')?.[1])).toBeGreaterThan(20);
});

it('leaves the page in the back/forward cache', async () => {
  expect(missed(await backForwardRows(2))).toEqual([]);
  // It would be told of one that is kept out.
  const [site, browser] = [
    await openSite(manyRules(), '<button class="buy">Buy</button>'),
    await openBrowser(),
  ];
  try {
    const { kept, reasons } = await keptBack(browser, site, 'unload', 1);
    expect(kept).toBe(0);
    expect(reasons.flat().join()).toMatch(/Unload/i);
  } finally {
    await browser.close();
    site.close();
  }
});

it('holds on to nothing over two hundred virtual pages', async () => {
  const rows = await leakRows(200);
  expect(missed(rows)).toEqual([]);
  expect(Number(/, (\d+) events sent/.exec(rows[0]?.note ?? '')?.[1])).toBeGreaterThan(200);
});
