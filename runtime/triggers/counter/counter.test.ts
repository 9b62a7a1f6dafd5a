import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';
import {
  consent,
  letPass,
  minute,
  newVisitors,
  remembering,
  storedVisitor,
} from '../../../test/support/visitor';

newVisitors();

const params = { 'number:count': '{{counter_count}}' };
const views = {
  type: 'page-view',
  settings: {},
  conditions: { variable: 'page_path', operator: 'starts-with', value: '/product/' },
};
const counter = (settings: Record<string, unknown> = {}, of: object = views) =>
  oneRule({ type: 'counter', settings: { of, ...settings } }, { params });
const clicks = { type: 'click', settings: { target: '#buy' } };
const html = '<button id="buy">Buy</button>';

it('fires at the third product view of a session, across real page loads and virtual pages', async () => {
  const page = await runContainer({ ruleSet: remembering(counter()), path: '/product/1' });
  page.window.history.pushState(null, '', '/cart');
  await pause(200);
  page.window.history.pushState(null, '', '/product/2');
  await pause(200);
  expect(page.events).toEqual([]);
  await page.load('/cart');
  await page.load('/product/3');
  await expect.poll(() => page.events).toEqual([{ event: 'noticed', count: 3 }]);
  await page.load('/product/4');
  await pause(100);
  expect(page.events).toEqual([]);
});

it('begins again with a new session', async () => {
  const page = await runContainer({ ruleSet: remembering(counter({ count: 2 })), path: '/product/1' });
  letPass(31 * minute);
  await page.load('/product/2');
  await pause(100);
  expect(page.events).toEqual([]);
  await page.load('/product/3');
  await expect.poll(() => page.events.length).toBe(1);
});

it('counts on through sessions for a visitor', async () => {
  const ruleSet = remembering(counter({ count: 2, per: 'visitor' }));
  const page = await runContainer({ ruleSet, path: '/product/1' });
  letPass(31 * minute);
  await page.load('/product/2');
  await expect.poll(() => page.events.length).toBe(1);
});

it.each([
  ['at', [3]],
  ['every', [3, 6]],
  ['from', [3, 4, 5, 6, 7]],
])('fires %s the number on one page', async (when, counts) => {
  const page = await runContainer({ ruleSet: counter({ per: 'page', when }, clicks), html });
  for (let count = 0; count < 7; count++) await page.click('#buy');
  expect(page.events.map(({ count }) => count)).toEqual(counts);
  page.window.history.pushState(null, '', '/next');
  await pause(200);
  await page.click('#buy');
  await page.click('#buy');
  expect(page.events).toHaveLength(counts.length);
  await page.click('#buy');
  expect(page.events).toHaveLength(counts.length + 1);
});

it('hands on the element, and counts in memory where the device may not remember', async () => {
  const ruleSet = remembering(counter({ count: 2 }, clicks), 'denied');
  ruleSet.rules[0]!.params = { text: '{{click_text}}' };
  const page = await runContainer({ ruleSet, html });
  await page.click('#buy');
  await page.click('#buy');
  expect(page.events).toEqual([{ event: 'noticed', text: 'Buy' }]);
  expect(storedVisitor()).toBeNull();
  await page.load('/next', html);
  await page.click('#buy');
  expect(page.events).toEqual([]);
});

it('does not fire without storage where it is told to wait for it', async () => {
  const ruleSet = remembering(counter({ count: 2, withoutStorage: 'skip' }, clicks), 'unknown');
  const page = await runContainer({ ruleSet, html });
  for (let count = 0; count < 3; count++) await page.click('#buy');
  expect(page.events).toEqual([]);
  page.window.milepost.push(consent('granted'));
  expect(page.events).toEqual([{ event: 'noticed', count: 3 }]);
});

it('adds what earlier pages had counted once consent comes', async () => {
  const ruleSet = remembering(counter(), 'unknown');
  const page = await runContainer({ ruleSet, path: '/product/1' });
  page.window.milepost.push(consent('granted'));
  for (const path of ['/product/2', '/product/3']) {
    await page.load(path);
    expect(page.events).toEqual([]);
    page.window.milepost.push(consent('granted'));
    page.window.milepost.push(consent('granted'));
  }
  expect(page.events).toEqual([{ event: 'noticed', count: 3 }]);
});

it('forgets when consent is withdrawn', async () => {
  const page = await runContainer({ ruleSet: remembering(counter({ count: 3 }, clicks)), html });
  await page.click('#buy');
  await page.click('#buy');
  page.window.milepost.push(consent('denied'));
  expect(storedVisitor()).toBeNull();
  await page.click('#buy');
  expect(page.events).toEqual([]);
});

it('counts with other tabs', async () => {
  const page = await runContainer({ ruleSet: remembering(counter({}, clicks)), html });
  await page.click('#buy');
  // What another tab leaves behind.
  const visitor = storedVisitor() as { c: Record<string, number> };
  expect(Object.values(visitor.c)).toEqual([1]);
  visitor.c[Object.keys(visitor.c)[0]!] = 2;
  localStorage.setItem('milepost.mp_test000001', JSON.stringify(visitor));
  await page.click('#buy');
  expect(page.events).toEqual([{ event: 'noticed', count: 3 }]);
});

it('counts apart what several counters of a rule set count', async () => {
  const ruleSet = remembering(counter({ count: 2 }, clicks));
  const [rule] = ruleSet.rules;
  rule!.triggers.push({ type: 'counter', settings: { of: clicks, count: 3 } });
  ruleSet.rules.push({
    ...rule!,
    id: 'other',
    triggers: [{ type: 'counter', settings: { of: clicks, count: 1 } }],
  });
  const page = await runContainer({ ruleSet, html });
  for (let count = 0; count < 4; count++) await page.click('#buy');
  expect(page.events.map(({ count }) => count)).toEqual([1, 2, 3]);
  expect(Object.keys((storedVisitor() as { c: object }).c)).toEqual([
    'noticed.counter',
    'noticed.counter1',
    'other.counter',
  ]);
});
