import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';

const params = { 'number:percent': '{{scroll_percent}}', 'number:px': '{{scroll_px}}' };
const scrolls = (settings: Record<string, unknown>) =>
  oneRule({ type: 'scroll-depth', settings: { marks: [75], ...settings } }, { params });
const percents = (page: { events: { [name: string]: unknown }[] }) =>
  page.events.map(({ percent }) => percent);
/** The window is 800 by 600. */
const tall = '<style>body{margin:0}</style><div style="height:3000px">Long</div>';
const settled = () => pause(1400);

it('fires each mark once, however far and often one scrolls', async () => {
  const page = await runContainer({ ruleSet: scrolls({ marks: [75, 25, 50] }), html: tall });
  await settled();
  expect(percents(page)).toEqual([]);
  page.window.scrollTo(0, 1000);
  await expect.poll(() => percents(page)).toEqual([25, 50]);
  page.window.scrollTo(0, 0);
  await pause(200);
  page.window.scrollTo(0, 2400);
  await expect.poll(() => percents(page)).toEqual([25, 50, 75]);
  page.window.scrollTo(0, 0);
  page.window.scrollTo(0, 2400);
  await pause(300);
  expect(percents(page)).toEqual([25, 50, 75]);
});

it('counts a page that fits the window as seen to its end', async () => {
  const page = await runContainer({ ruleSet: scrolls({ marks: [50, 100] }), html: '<p>Short</p>' });
  await expect.poll(() => percents(page), { timeout: 3000 }).toEqual([50, 100]);
});

it('does not take a page for short while it is still being built', async () => {
  const page = await runContainer({ ruleSet: scrolls({}), html: '<p>Loading</p>' });
  await pause(300);
  page.document.body.innerHTML = tall;
  await settled();
  expect(page.events).toEqual([]);
});

it('counts pixels, and the end where there is less to scroll', async () => {
  const page = await runContainer({ ruleSet: scrolls({ marks: [300, 9000], unit: 'pixels' }), html: tall });
  await settled();
  expect(page.events).toEqual([]);
  page.window.scrollTo(0, 320);
  await expect.poll(() => page.events).toEqual([{ event: 'noticed', percent: 30, px: 300 }]);
  page.window.scrollTo(0, 2400);
  await expect.poll(() => page.events.length).toBe(2);
});

it('follows an area that scrolls by itself', async () => {
  const html = '<div id="box" style="height:200px;overflow:auto"><div style="height:1000px"></div></div>';
  const page = await runContainer({ ruleSet: scrolls({ target: '#box', marks: [50, 100] }), html });
  await settled();
  expect(page.events).toEqual([]);
  page.document.querySelector('#box')!.scrollTop = 400;
  await expect.poll(() => percents(page)).toEqual([50]);
  page.document.querySelector('#box')!.scrollTop = 800;
  await expect.poll(() => percents(page)).toEqual([50, 100]);
});

it('follows a part of the page as it comes up in the window', async () => {
  const html =
    '<style>body{margin:0}</style><div style="height:1000px"></div><article style="height:1000px"></article><div style="height:2000px"></div>';
  const page = await runContainer({ ruleSet: scrolls({ target: 'article', marks: [50, 100] }), html });
  await settled();
  expect(page.events).toEqual([]);
  page.window.scrollTo(0, 950);
  await expect.poll(() => percents(page)).toEqual([50]);
  page.window.scrollTo(0, 1400);
  await expect.poll(() => percents(page)).toEqual([50, 100]);
});

it('counts sideways, also where text runs from right to left', async () => {
  const html =
    '<div id="box" dir="rtl" style="width:200px;overflow:auto"><div style="width:1000px;height:50px"></div></div>';
  const page = await runContainer({
    ruleSet: scrolls({ target: '#box', axis: 'horizontal', marks: [100] }),
    html,
  });
  await settled();
  expect(page.events).toEqual([]);
  page.document.querySelector('#box')!.scrollLeft = -800;
  await expect.poll(() => percents(page)).toEqual([100]);
});
