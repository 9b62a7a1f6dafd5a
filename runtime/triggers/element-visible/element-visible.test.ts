import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';
import { defineInShadow, inShadow } from '../../../test/support/typing';

const params = { id: '{{seen_id}}', 'number:percent': '{{visible_percent}}' };
const variables = [{ id: 'seen_id', type: 'element', settings: { read: 'attribute', attribute: 'id' } }];
const sees = (settings: Record<string, unknown>) =>
  oneRule(
    { type: 'element-visible', settings: { target: '.seen', minMs: 200, ...settings } },
    { params, variables },
  );
const ids = (page: { events: { [name: string]: unknown }[] }) => page.events.map(({ id }) => id);
const style = '<style>body{margin:0}.gap{height:1500px}.seen{height:100px}</style>';

it('fires once a page, when an element has been in view for long enough', async () => {
  const html = `${style}<div class="gap"></div><div class="seen" id="a"></div><div class="seen" id="b"></div><div class="gap"></div>`;
  const page = await runContainer({ ruleSet: sees({}), html });
  await pause(600);
  expect(page.events).toEqual([]);
  page.document.querySelector('#a')!.scrollIntoView();
  await expect.poll(() => page.events.length).toBe(1);
  await pause(500);
  expect(page.events).toEqual([{ event: 'noticed', id: 'a', percent: 100 }]);
});

it('does not count a glance', async () => {
  const html = `${style}<div class="gap"></div><div class="seen" id="a"></div><div class="gap"></div>`;
  const page = await runContainer({ ruleSet: sees({ minMs: 1000 }), html });
  for (let glance = 0; glance < 3; glance++) {
    page.window.scrollTo(0, 1400);
    await pause(450);
    page.window.scrollTo(0, 0);
    await pause(250);
  }
  expect(page.events).toEqual([]);
});

it('sees a section taller than the screen', async () => {
  const html = `${style}<div class="gap"></div><div class="seen" id="tall" style="height:20000px"></div>`;
  const page = await runContainer({ ruleSet: sees({ minPercent: 80 }), html });
  page.window.scrollTo(0, 1300);
  await pause(600);
  expect(page.events).toEqual([]);
  page.window.scrollTo(0, 3000);
  await expect.poll(() => ids(page)).toEqual(['tall']);
});

it('asks for the share it is told', async () => {
  const html = `${style}<div style="height:540px"></div><div class="seen" id="a"></div><div class="gap"></div>`;
  const page = await runContainer({ ruleSet: sees({ minPercent: 65 }), html });
  await pause(600);
  expect(page.events).toEqual([]);
  page.window.scrollTo(0, 7);
  await expect.poll(() => page.events).toEqual([{ event: 'noticed', id: 'a', percent: 67 }]);
});

it('counts each element once, those added later too', async () => {
  const page = await runContainer({
    ruleSet: sees({ times: 'element' }),
    html: `${style}<div class="seen" id="a"></div><main></main>`,
  });
  await expect.poll(() => ids(page)).toEqual(['a']);
  page.document.querySelector('main')!.innerHTML =
    '<div class="seen" id="b"></div><div id="c" style="height:50px"></div>';
  await expect.poll(() => ids(page)).toEqual(['a', 'b']);
  page.document.querySelector('#c')!.className = 'seen';
  await expect.poll(() => ids(page)).toEqual(['a', 'b', 'c']);
  await pause(300);
  expect(page.events).toHaveLength(3);
});

it('counts every time one comes into view', async () => {
  const html = `${style}<div class="gap"></div><div class="seen" id="a"></div><div class="gap"></div>`;
  const page = await runContainer({ ruleSet: sees({ times: 'every' }), html });
  for (let time = 1; time < 4; time++) {
    page.window.scrollTo(0, 1400);
    await expect.poll(() => page.events.length).toBe(time);
    page.window.scrollTo(0, 0);
    await pause(300);
  }
});

it('does not see what style hides, until it shows', async () => {
  const page = await runContainer({
    ruleSet: sees({}),
    html: `${style}<div class="seen" id="a" style="opacity:0"></div>`,
  });
  await pause(600);
  expect(page.events).toEqual([]);
  page.document.querySelector<HTMLElement>('#a')!.style.opacity = '1';
  await expect.poll(() => ids(page)).toEqual(['a']);
});

it('does not count time in which nothing was shown, such as that of a hidden tab', async () => {
  const page = await runContainer({
    ruleSet: sees({ minMs: 900 }),
    html: `${style}<div class="seen" id="a"></div>`,
  });
  await pause(400);
  // A frame that is not rendered has no frames to tell of, as a hidden tab has none.
  page.frame.style.display = 'none';
  await pause(1200);
  page.frame.style.display = '';
  await pause(250);
  expect(page.events).toEqual([]);
  await expect.poll(() => ids(page), { timeout: 2000 }).toEqual(['a']);
});

it('starts anew on each virtual page', async () => {
  const page = await runContainer({ ruleSet: sees({}), html: `${style}<div class="seen" id="a"></div>` });
  await expect.poll(() => ids(page)).toEqual(['a']);
  page.window.history.pushState(null, '', '/next');
  await expect.poll(() => ids(page)).toEqual(['a', 'a']);
});

it('looks into the open shadow roots of a target, whenever they come', async () => {
  const page = await runContainer({
    ruleSet: sees({ target: 'in-shadow >>> .seen', times: 'element' }),
    html: `${inShadow(`${style}<div class="seen" id="a"></div><main></main>`)}<div class="seen" id="out"></div>`,
    before: defineInShadow,
  });
  await expect.poll(() => ids(page)).toEqual(['a']);
  page.document.querySelector('in-shadow')!.shadowRoot!.querySelector('main')!.innerHTML =
    '<div class="seen" id="b"></div>';
  await expect.poll(() => ids(page)).toEqual(['a', 'b']);
  expect(page.events).toHaveLength(2);
});

it('looks again at thousands in view by one timer, not by one for each', async () => {
  const page = await runContainer({
    ruleSet: sees({ target: '.empty', times: 'element' }),
    // Empty ones lie upon each other, in view and without an area that could be seen.
    html: '<p class="empty"></p>'.repeat(3000),
    before:
      'const native = setTimeout; window.timers = 0; window.setTimeout = (...given) => { timers++; return native(...given); };',
  });
  const timers = () => (page.window as unknown as { timers: number }).timers;
  await expect.poll(timers).toBeGreaterThan(2);
  expect(timers()).toBeLessThan(30);
});
