import { expect, it } from 'vitest';
import { type RunningContainer, runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';
import { consent, day, letPass, minute, newVisitors, remembering } from '../../../test/support/visitor';

newVisitors();

const returns = (settings: Record<string, unknown> = {}) =>
  oneRule(
    { type: 'return-visit', settings },
    { params: { 'number:days': '{{days_since_last}}', 'number:visit': '{{visit_number}}' } },
  );

async function visitAfter(page: RunningContainer, ms: number): Promise<unknown[]> {
  letPass(ms);
  await page.load(`/after-${ms}`);
  await pause(100);
  return page.events;
}

it('fires once, on the first page of a session that begins soon enough after the last', async () => {
  const page = await runContainer({ ruleSet: remembering(returns()) });
  await pause(100);
  expect(page.events).toEqual([]);
  expect(await visitAfter(page, 10 * minute)).toEqual([]);
  expect(await visitAfter(page, 3 * day)).toEqual([{ event: 'noticed', days: 3, visit: 2 }]);
  page.window.history.pushState(null, '', '/next');
  await pause(200);
  expect(page.events).toHaveLength(1);
  expect(await visitAfter(page, minute)).toEqual([]);
  expect(await visitAfter(page, 8 * day)).toEqual([]);
  expect(await visitAfter(page, 40 * minute)).toEqual([{ event: 'noticed', days: 0, visit: 4 }]);
});

it('fires after long enough away', async () => {
  const page = await runContainer({ ruleSet: remembering(returns({ withinDays: 365, afterDays: 30 })) });
  expect(await visitAfter(page, 29 * day)).toEqual([]);
  expect(await visitAfter(page, 31 * day)).toMatchObject([{ days: 31 }]);
});

it('knows nobody again without storage', async () => {
  for (const said of ['denied', 'unknown'] as const) {
    const page = await runContainer({ ruleSet: remembering(returns(), said) });
    await page.load('/again');
    await pause(100);
    expect(page.events).toEqual([]);
  }
});

it('knows who it is once consent comes, and forgets who takes it back', async () => {
  const page = await runContainer({ ruleSet: remembering(returns(), 'unknown') });
  page.window.milepost.push(consent('granted'));
  expect(page.events).toEqual([]);
  expect(await visitAfter(page, 2 * day)).toEqual([]);
  page.window.milepost.push(consent('granted'));
  page.window.milepost.push(consent('granted'));
  expect(page.events).toEqual([{ event: 'noticed', days: 2, visit: 2 }]);
  page.window.milepost.push(consent('denied'));
  await page.load('/after');
  page.window.milepost.push(consent('granted'));
  expect(page.events).toEqual([]);
});
