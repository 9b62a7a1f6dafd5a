import { expect, it } from 'vitest';
import type { TraceEntry } from '../../../shared/trace';
import { runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';

const code = 'event.params.mine = 1; (window.got ||= []).push([event.name, event.params]);';

function sending(consent: string[] = [], body = code) {
  const ruleSet = oneRule(
    { type: 'click', settings: { target: 'button' } },
    {
      params: { item: 'Mug' },
      destinations: [
        { id: 'mine', type: 'custom-code', settings: { code: body }, consent },
        { id: 'layer', type: 'data-layer', settings: {} },
      ],
      consent: { default: { analytics_storage: 'unknown' }, pending: 'queue' },
    },
  );
  return { ...ruleSet, site: { ...ruleSet.site, customCode: true } };
}
const html = '<button>Go</button>';
const got = (page: { window: Window }) => (page.window as unknown as { got?: unknown[] }).got;

it('runs the code for each event, with a copy that other destinations do not see', async () => {
  const page = await runContainer({ ruleSet: sending(), html });
  await page.click('button');
  expect(got(page)).toEqual([['noticed', { item: 'Mug', mine: 1 }]]);
  expect(page.events).toEqual([{ event: 'noticed', item: 'Mug' }]);
});

it('waits for consent like any other', async () => {
  const page = await runContainer({ ruleSet: sending(['analytics_storage']), html });
  await page.click('button');
  expect(got(page)).toBeUndefined();
  page.window.milepost.push(['consent', { analytics_storage: 'granted' }]);
  expect(got(page)).toHaveLength(1);
});

it('keeps its errors from the other destinations', async () => {
  const page = await runContainer({ ruleSet: sending([], 'throw 1;'), html });
  await page.click('button');
  expect(page.events).toHaveLength(1);
});

async function traced(sendingOn: boolean, body = code) {
  const before = `milepost = []; milepost.told = []; milepost.sending = ${sendingOn}; milepost.trace = (entry) => milepost.told.push(entry)`;
  const page = await runContainer({ ruleSet: sending([], body), html, before, options: { preview: true } });
  await page.click('button');
  await pause(100);
  const { told } = page.window.milepost as unknown as { told: TraceEntry[] };
  return { page, told };
}

it('is not run in a preview until sending is turned on, and told exactly', async () => {
  const { page, told } = await traced(false);
  expect(got(page)).toBeUndefined();
  expect(told.find((entry) => entry.kind === 'delivery' && entry.destination === 'mine')).toMatchObject({
    outcome: 'held',
    because: 'preview',
    request: { call: 'custom JavaScript', arguments: [{ name: 'noticed', params: { item: 'Mug' } }] },
  });
  expect(got((await traced(true)).page)).toHaveLength(1);
});

it('tells the preview what it threw, and when it took too long', async () => {
  const { told } = await traced(
    true,
    'const end = performance.now() + 30; while (performance.now() < end); throw new TypeError("mine");',
  );
  expect(told.filter(({ kind }) => kind === 'code')).toMatchObject([
    { code: 'destination mine', trouble: 'threw', error: 'TypeError: mine' },
    { code: 'destination mine', trouble: 'slow', tookMs: expect.any(Number) },
  ]);
});
