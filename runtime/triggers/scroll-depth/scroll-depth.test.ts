import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';
import { defineInShadow, inShadow } from '../../../test/support/typing';

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

it('starts anew on each virtual page', async () => {
  const page = await runContainer({ ruleSet: scrolls({ marks: [50] }), html: tall });
  await settled();
  page.window.scrollTo(0, 1500);
  await expect.poll(() => percents(page)).toEqual([50]);
  page.window.history.pushState(null, '', '/next');
  page.window.scrollTo(0, 0);
  await settled();
  expect(percents(page)).toEqual([50]);
  page.window.scrollTo(0, 1500);
  await expect.poll(() => percents(page)).toEqual([50, 50]);
});

it('follows areas added later, scrolled or too short for it', async () => {
  const page = await runContainer({
    ruleSet: scrolls({ target: '#box', marks: [50] }),
    html: '<main></main>',
  });
  await settled();
  const box = (height: number) =>
    `<div id="box" style="height:200px;overflow:auto"><div style="height:${height}px"></div></div>`;
  page.document.querySelector('main')!.innerHTML = box(1000);
  await pause(500);
  expect(page.events).toEqual([]);
  page.document.querySelector('#box')!.scrollTop = 400;
  await expect.poll(() => percents(page)).toEqual([50]);
  page.window.history.pushState(null, '', '/next');
  page.document.querySelector('main')!.innerHTML = '';
  await settled();
  page.document.querySelector('main')!.innerHTML = box(100);
  await expect.poll(() => percents(page)).toEqual([50, 50]);
});

it('follows an area inside an open shadow root', async () => {
  const page = await runContainer({
    ruleSet: scrolls({ target: 'in-shadow >>> #box', marks: [50, 100] }),
    html: inShadow(
      '<div id="box" style="height:200px;overflow:auto"><div style="height:1000px"></div></div>',
    ),
    before: defineInShadow,
  });
  await settled();
  expect(page.events).toEqual([]);
  const box = page.document.querySelector('in-shadow')!.shadowRoot!.querySelector('#box')!;
  box.scrollTop = 400;
  await expect.poll(() => percents(page)).toEqual([50]);
  box.scrollTop = 800;
  await expect.poll(() => percents(page)).toEqual([50, 100]);
});

it('counts a page wider than the window sideways', async () => {
  const html = '<style>body{margin:0}</style><div style="width:4000px;height:10px"></div>';
  const page = await runContainer({ ruleSet: scrolls({ axis: 'horizontal', marks: [50] }), html });
  await settled();
  expect(page.events).toEqual([]);
  page.window.scrollTo(1300, 0);
  await expect.poll(() => percents(page)).toEqual([50]);
});
