import { expect, it } from 'vitest';
import { type RunningContainer, runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';
import { consent, letPass, minute, newVisitors, remembering } from '../../../test/support/visitor';

newVisitors();

const said = (event: string) => ({ type: 'data-layer', settings: { pattern: `^${event}$` } });
const on = (path: string) => ({
  type: 'page-view',
  settings: {},
  conditions: { variable: 'page_path', operator: 'equals', value: path },
});
const sequence = (steps: object[], settings: Record<string, unknown> = {}) =>
  oneRule(
    { type: 'sequence', settings: { steps, ...settings } },
    { params: { 'number:seconds': '{{sequence_seconds}}' } },
  );
const abc = [said('a'), said('b'), said('c')];

/** How often it fires on what the page says, in order. */
function fires(page: RunningContainer, events: string): number {
  const before = noticed(page);
  for (const event of events) page.window.dataLayer!.push({ event });
  return noticed(page) - before;
}
const noticed = (page: RunningContainer) => page.events.filter(({ event }) => event === 'noticed').length;
const before =
  'dataLayer = []; window.later = 0; const real = Date.now; Date.now = () => real() + window.later;';

it.each([
  ['abc', 1],
  ['acb', 0],
  ['cba', 0],
  ['axbxc', 1],
  ['aabbcc', 1],
  ['abac', 1],
  ['abcabc', 2],
  ['bcabc', 1],
])('hears in %s what comes in order, with other things between: %s', async (events, times) => {
  const page = await runContainer({ ruleSet: sequence(abc, { per: 'page' }), before });
  expect(fires(page, events)).toBe(times);
});

it('goes on over real page loads of a session, and hands on what the last step noticed', async () => {
  const ruleSet = remembering(sequence([on('/pricing'), { type: 'click', settings: { target: '#buy' } }]));
  ruleSet.rules[0]!.params = { text: '{{click_text}}' };
  const page = await runContainer({ ruleSet, path: '/pricing' });
  await page.load('/other');
  await page.load('/cart', '<button id="buy">Buy</button>');
  await page.click('#buy');
  expect(page.events).toEqual([{ event: 'noticed', text: 'Buy' }]);
  await page.click('#buy');
  expect(page.events).toHaveLength(1);
});

it('goes on over virtual pages', async () => {
  const page = await runContainer({
    ruleSet: remembering(sequence([on('/one'), on('/two'), on('/three')])),
    path: '/one',
  });
  for (const path of ['/two', '/three']) {
    await pause(100);
    expect(page.events).toEqual([]);
    page.window.history.pushState(null, '', path);
  }
  await expect.poll(() => page.events).toEqual([{ event: 'noticed', seconds: 0 }]);
});

it('ends with the page where it is told to', async () => {
  const page = await runContainer({ ruleSet: sequence(abc, { per: 'page' }), before });
  fires(page, 'ab');
  page.window.history.pushState(null, '', '/next');
  await pause(200);
  expect(fires(page, 'c')).toBe(0);
});

it('ends with the session', async () => {
  const page = await runContainer({ ruleSet: remembering(sequence(abc)), before });
  fires(page, 'ab');
  letPass(31 * minute);
  await page.load('/next');
  expect(fires(page, 'c')).toBe(0);
  expect(fires(page, 'abc')).toBe(1);
});

it('takes no longer than it may, from the latest first step that can still be met', async () => {
  const ruleSet = sequence(abc, { per: 'page', withinMs: 10_000 });
  const page = await runContainer({ ruleSet, before });
  const later = (ms: number) => {
    (page.window as unknown as { later: number }).later += ms;
  };
  fires(page, 'ab');
  later(11_000);
  expect(fires(page, 'c')).toBe(0);
  fires(page, 'a');
  later(8000);
  fires(page, 'ab');
  later(8000);
  expect(fires(page, 'c')).toBe(1);
  expect(page.events.at(-1)).toMatchObject({ event: 'noticed', seconds: 8 });
});

it('counts one click for one step only', async () => {
  const click = { type: 'click', settings: { target: '#buy' } };
  const page = await runContainer({
    ruleSet: sequence([click, click], { per: 'page' }),
    html: '<button id="buy">Buy</button>',
  });
  await page.click('#buy');
  expect(page.events).toEqual([]);
  await page.click('#buy');
  expect(page.events).toHaveLength(1);
});

it('is complete as soon as consent adds the steps of earlier pages', async () => {
  const ruleSet = remembering(sequence([on('/one'), on('/two')]), 'unknown');
  const page = await runContainer({ ruleSet, path: '/one' });
  page.window.milepost.push(consent('granted'));
  await page.load('/two');
  expect(page.events).toEqual([]);
  page.window.milepost.push(consent('granted'));
  expect(page.events).toHaveLength(1);
});

it('follows one page load where the device may not remember, or waits', async () => {
  const page = await runContainer({ ruleSet: remembering(sequence(abc), 'denied'), before });
  expect(fires(page, 'abc')).toBe(1);
  fires(page, 'ab');
  await page.load('/next');
  expect(fires(page, 'c')).toBe(0);
  const ruleSet = remembering(sequence(abc, { withoutStorage: 'skip' }), 'unknown');
  const waiting = await runContainer({ ruleSet, before });
  expect(fires(waiting, 'abc')).toBe(0);
  waiting.window.milepost.push(consent('granted'));
  expect(noticed(waiting)).toBe(1);
});
