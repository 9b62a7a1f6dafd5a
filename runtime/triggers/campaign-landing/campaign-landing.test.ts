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

const params = {
  source: '{{campaign_source}}',
  medium: '{{campaign_medium}}',
  campaign: '{{campaign_name}}',
  click_id: '{{click_id_type}}',
};
const landing = (settings: Record<string, unknown> = {}) =>
  oneRule({ type: 'campaign-landing', settings }, { params });
const newsletter = '/shop?utm_source=newsletter&utm_medium=email&utm_campaign=spring';
const noticed = { event: 'noticed', source: 'newsletter', medium: 'email', campaign: 'spring' };

it.each([
  [newsletter, [noticed]],
  ['/shop?gclid=abc123', [{ event: 'noticed', click_id: 'gclid' }]],
  ['/shop?utm_source=x&fbclid=y', [{ event: 'noticed', source: 'x', click_id: 'fbclid' }]],
  ['/shop?utm_source=&gclid=', []],
  ['/shop?q=utm_source', []],
])('reads the campaign of %s, never the id itself', async (path, events) => {
  const page = await runContainer({ ruleSet: landing(), path });
  await pause(50);
  expect(page.events).toEqual(events);
});

it.each([
  [{ source: 'NEWSLETTER', medium: 'email' }, 1],
  [{ source: 'newsletter', medium: 'cpc' }, 0],
  [{ campaign: 'summer' }, 0],
  [{ clickIds: ['gclid'] }, 0],
])('looks for the campaign it is told: %j', async (settings, times) => {
  const page = await runContainer({ ruleSet: landing(settings), path: newsletter });
  await pause(50);
  expect(page.events).toHaveLength(times);
});

it('knows click ids it is told', async () => {
  const page = await runContainer({ ruleSet: landing({ clickIds: ['new_id'] }), path: '/?new_id=1' });
  await expect.poll(() => page.events).toEqual([{ event: 'noticed', click_id: 'new_id' }]);
});

it('fires once a session for each campaign', async () => {
  const page = await runContainer({ ruleSet: remembering(landing()), path: newsletter });
  await expect.poll(() => page.events.length).toBe(1);
  page.window.history.pushState(null, '', '/other?utm_source=inner');
  await pause(200);
  expect(page.events).toHaveLength(1);
  await page.load(newsletter);
  await pause(50);
  expect(page.events).toEqual([]);
  await page.load('/shop?gclid=1');
  await expect.poll(() => page.events.length).toBe(1);
  letPass(31 * minute);
  await page.load(newsletter);
  await expect.poll(() => page.events).toEqual([noticed]);
  expect(JSON.stringify(storedVisitor())).not.toMatch(/newsletter|gclid/);
});

it('fires at each load without storage, or waits for it', async () => {
  const page = await runContainer({ ruleSet: remembering(landing(), 'denied'), path: newsletter });
  await expect.poll(() => page.events.length).toBe(1);
  await page.load(newsletter);
  await expect.poll(() => page.events.length).toBe(1);
  expect(storedVisitor()).toBeNull();
  const ruleSet = remembering(landing({ withoutStorage: 'skip' }), 'unknown');
  const waiting = await runContainer({ ruleSet, path: newsletter });
  await pause(50);
  expect(waiting.events).toEqual([]);
  waiting.window.milepost.push(consent('granted'));
  expect(waiting.events).toEqual([noticed]);
  await waiting.load(newsletter);
  waiting.window.milepost.push(consent('granted'));
  expect(waiting.events).toEqual([]);
});
