import { expect, it } from 'vitest';
import { type RunningContainer, runContainer } from '../../../test/support/container';
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

const said = (event: string) => ({ type: 'data-layer', settings: { pattern: `^${event}$` } });
const all = (settings: Record<string, unknown> = {}) =>
  oneRule({ type: 'all-of', settings: { of: [said('a'), said('b')], ...settings } });
const before = 'dataLayer = []';

function fires(page: RunningContainer, events: string): number {
  const count = () => page.events.filter(({ event }) => event === 'noticed').length;
  const already = count();
  for (const event of events) page.window.dataLayer!.push({ event });
  return count() - already;
}

it('fires once a page, in whichever order', async () => {
  const page = await runContainer({ ruleSet: all(), before });
  expect(fires(page, 'bb')).toBe(0);
  expect(fires(page, 'a')).toBe(1);
  expect(fires(page, 'abab')).toBe(0);
  page.window.history.pushState(null, '', '/next');
  await pause(200);
  expect(fires(page, 'a')).toBe(0);
  expect(fires(page, 'b')).toBe(1);
});

it('says that content was read once far enough and long enough, with what both noticed', async () => {
  const of = [
    { type: 'scroll-depth', settings: { marks: [75] } },
    { type: 'timer', settings: { intervalMs: 1500 } },
  ];
  const ruleSet = oneRule(
    { type: 'all-of', settings: { of } },
    { params: { 'number:percent': '{{scroll_percent}}', 'number:seconds': '{{timer_seconds}}' } },
  );
  const html = '<div style="height:4000px">Long</div>';
  const page = await runContainer({ ruleSet, html });
  await pause(1800);
  expect(page.events).toEqual([]);
  page.window.scrollTo(0, 4000);
  await expect.poll(() => page.events).toEqual([{ event: 'noticed', percent: 75, seconds: 1.5 }]);
});

it('fires once a session, across real page loads', async () => {
  const page = await runContainer({ ruleSet: remembering(all({ per: 'session' })), before });
  expect(fires(page, 'a')).toBe(0);
  await page.load('/next');
  expect(fires(page, 'b')).toBe(1);
  await page.load('/third');
  expect(fires(page, 'ab')).toBe(0);
  letPass(31 * minute);
  expect(fires(page, 'ab')).toBe(1);
});

it('forgets with a page load where the device may not remember', async () => {
  const page = await runContainer({ ruleSet: remembering(all({ per: 'session' }), 'denied'), before });
  expect(fires(page, 'a')).toBe(0);
  await page.load('/next');
  expect(fires(page, 'b')).toBe(0);
  expect(fires(page, 'a')).toBe(1);
  expect(storedVisitor()).toBeNull();
});

it('waits for storage where it is told to, and adds what this page had seen', async () => {
  const ruleSet = remembering(all({ per: 'session', withoutStorage: 'skip' }), 'unknown');
  const page = await runContainer({ ruleSet, before });
  expect(fires(page, 'ab')).toBe(0);
  page.window.milepost.push(consent('granted'));
  page.window.milepost.push(consent('granted'));
  expect(page.events.filter(({ event }) => event === 'noticed')).toHaveLength(1);
});
