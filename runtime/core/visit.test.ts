import { expect, it } from 'vitest';
import type { MilepostEvent } from '../../shared/event';
import { type RunningContainer, runContainer } from '../../test/support/container';
import { oneRule, pause } from '../../test/support/oneRule';
import {
  consent,
  letPass,
  minute,
  newVisitors,
  remembering,
  storedVisitor,
} from '../../test/support/visitor';

newVisitors();

const html = '<button id="buy" data-price="12.5">Buy</button>';
const tall = `${html}<div style="height:2600px"></div>`;
const collector = { id: 'reports', type: 'collector', settings: {}, consent: [] };
const clicks = () => oneRule({ type: 'click', settings: { target: '#buy' } }, { destinations: [collector] });

/** The event that a click sends. */
async function click(page: RunningContainer): Promise<MilepostEvent> {
  const sent = async () => (await page.batches()).flatMap(({ events }) => events);
  const before = (await sent()).length;
  await page.click('#buy');
  await expect.poll(async () => (await sent()).length).toBe(before + 1);
  return (await sent()).at(-1) as unknown as MilepostEvent;
}

it('says on each event how far a page was scrolled, and that one which fits was seen whole', async () => {
  const page = await runContainer({ ruleSet: clicks(), html });
  page.document.body.style.margin = '0';
  expect((await click(page)).engagement).not.toHaveProperty('scroll_percent');
  await pause(1200);
  expect((await click(page)).engagement?.scroll_percent).toBe(100);
  await page.load('/tall', tall);
  await pause(1200);
  const { scroll_percent: top } = (await click(page)).engagement!;
  expect(top).toBeGreaterThan(15);
  expect(top).toBeLessThan(30);
  page.window.scrollTo(0, 1000);
  await pause(200);
  page.window.scrollTo(0, 0);
  await pause(200);
  const { scroll_percent: far } = (await click(page)).engagement!;
  expect(far).toBeGreaterThan(55);
  expect(far).toBeLessThan(70);
  page.window.history.pushState(null, '', '/next');
  await pause(1300);
  expect((await click(page)).engagement?.scroll_percent).toBe(top);
});

it('counts the time a virtual page was visible and focused', async () => {
  const page = await runContainer({ ruleSet: clicks(), html });
  let focused = true;
  page.document.hasFocus = () => focused;
  page.window.dispatchEvent(new Event('focus'));
  const { engaged_ms: begin } = (await click(page)).engagement!;
  await pause(400);
  const { engaged_ms: after } = (await click(page)).engagement!;
  expect(after - begin).toBeGreaterThanOrEqual(390);
  focused = false;
  page.window.dispatchEvent(new Event('blur'));
  const { engaged_ms: away } = (await click(page)).engagement!;
  await pause(300);
  expect((await click(page)).engagement?.engaged_ms).toBe(away);
  page.window.history.pushState(null, '', '/next');
  await pause(200);
  expect((await click(page)).engagement?.engaged_ms).toBe(0);
});

it('counts the pages of a session, which goes on after a reload and not after half an hour', async () => {
  const page = await runContainer({ ruleSet: remembering(clicks()), html });
  const first = await click(page);
  page.window.history.pushState(null, '', '/second');
  await pause(200);
  const second = await click(page);
  await page.load('/third', html);
  const third = await click(page);
  expect([first, second, third].map(({ engagement }) => engagement?.pages)).toEqual([1, 2, 3]);
  expect(third.session_id).toBe(first.session_id);
  letPass(31 * minute);
  const later = await click(page);
  expect(later.engagement?.pages).toBe(1);
  expect(later.session_id).not.toBe(first.session_id);
  expect(later.visitor_id).toBe(first.visitor_id);
  await page.load('/fourth', html);
  expect((await click(page)).engagement?.pages).toBe(2);
});

it('counts the pages of one load where the device may not remember', async () => {
  const page = await runContainer({ ruleSet: remembering(clicks(), 'denied'), html });
  page.window.history.pushState(null, '', '/second');
  await pause(200);
  const event = await click(page);
  expect(event.engagement?.pages).toBe(2);
  expect(event).not.toHaveProperty('session_id');
  expect(storedVisitor()).toBeNull();
  await page.load('/third', html);
  expect((await click(page)).engagement?.pages).toBe(1);
});

it('keeps one visitor and one session when consent is given late on each page', async () => {
  const page = await runContainer({ ruleSet: remembering(clicks(), 'unknown'), html });
  const seen: MilepostEvent[] = [];
  for (const path of ['/one', '/two', '/three']) {
    await page.load(path, html);
    page.window.milepost.push(consent('granted'));
    seen.push(await click(page));
  }
  expect(new Set(seen.map(({ visitor_id }) => visitor_id)).size).toBe(1);
  expect(new Set(seen.map(({ session_id }) => session_id)).size).toBe(1);
  expect(seen.map(({ engagement }) => engagement?.pages)).toEqual([1, 2, 3]);
});

it('carries the user the page names, and what the plan says the event is worth', async () => {
  const ruleSet = clicks();
  ruleSet.plan.events[0]!.value = { type: 'fixed', amount: 30, currency: 'USD' };
  const fixed = await runContainer({ ruleSet, html });
  fixed.window.milepost.push(['identify', 'u-17']);
  expect(await click(fixed)).toMatchObject({ user_id: 'u-17', value: 30, currency: 'USD', params: {} });

  ruleSet.plan.events[0]!.value = { type: 'rate', rate: 0.07, orderValue: 75 };
  const rated = await click(await runContainer({ ruleSet, html }));
  expect(rated.value).toBe(5.25);
  expect(rated).not.toHaveProperty('currency');

  ruleSet.plan.events[0]!.value = { type: 'variable', variable: 'price', currency: 'EUR' };
  ruleSet.variables = [
    {
      id: 'price',
      type: 'element',
      settings: { from: 'target', read: 'attribute', attribute: 'data-price' },
    },
  ];
  const read = await runContainer({ ruleSet, html });
  expect(await click(read)).toMatchObject({ value: 12.5, currency: 'EUR', flags: [] });
  read.document.querySelector('#buy')!.setAttribute('data-price', 'twelve');
  const wrong = await click(read);
  expect(wrong).not.toHaveProperty('value');
  expect(wrong.flags).toEqual(['cast-failed:value']);
});
