import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';

const params = { 'number:count': '{{timer_count}}', 'number:seconds': '{{timer_seconds}}' };
const timer = (settings: Record<string, unknown>) => oneRule({ type: 'timer', settings }, { params });

it('fires once after its time', async () => {
  const page = await runContainer({ ruleSet: timer({ intervalMs: 200 }) });
  expect(page.events).toEqual([]);
  await pause(700);
  expect(page.events).toEqual([{ event: 'noticed', count: 1, seconds: 0.2 }]);
});

it('fires again up to its limit, starting after its delay', async () => {
  const page = await runContainer({ ruleSet: timer({ intervalMs: 100, limit: 3, delayMs: 300 }) });
  await pause(1000);
  expect(page.events.map(({ seconds }) => seconds)).toEqual([0.4, 0.5, 0.6]);
});

it.each([
  ['pause', 0],
  ['count', 1],
])('%ss while the tab is hidden', async (hidden, times) => {
  const page = await runContainer({ ruleSet: timer({ intervalMs: 400, hidden }) });
  let isHidden = true;
  Object.defineProperty(page.document, 'hidden', { get: () => isHidden });
  page.document.dispatchEvent(new Event('visibilitychange'));
  await pause(700);
  expect(page.events).toHaveLength(times);
  isHidden = false;
  page.document.dispatchEvent(new Event('visibilitychange'));
  await expect.poll(() => page.events.length).toBe(1);
});

it('starts anew on each virtual page', async () => {
  const page = await runContainer({ ruleSet: timer({ intervalMs: 300 }) });
  await expect.poll(() => page.events.length).toBe(1);
  page.window.history.pushState(null, '', '/next');
  await expect.poll(() => page.events.length).toBe(2);
});

it('counts engaged time only while the window has the focus', async () => {
  const page = await runContainer({
    ruleSet: timer({ intervalMs: 500, counts: 'engaged' }),
    html: '<input>',
  });
  let focused = true;
  page.document.hasFocus = () => focused;
  const turn = (to: boolean) => {
    focused = to;
    page.window.dispatchEvent(new Event(to ? 'focus' : 'blur'));
  };
  turn(true);
  await pause(200);
  turn(false);
  await pause(700);
  expect(page.events).toEqual([]);
  turn(true);
  await pause(100);
  expect(page.events).toEqual([]);
  await expect.poll(() => page.events.length).toBe(1);
});

it('rests while nobody moves, where it is told to', async () => {
  const ruleSet = timer({ intervalMs: 800, counts: 'engaged', idleMs: 300 });
  const page = await runContainer({ ruleSet, html: '<input>' });
  page.document.hasFocus = () => true;
  await page.click('input');
  await pause(1500);
  expect(page.events).toEqual([]);
  for (let n = 0; n < 6 && !page.events.length; n++) {
    await page.press('a');
    await pause(150);
  }
  expect(page.events).toEqual([{ event: 'noticed', count: 1, seconds: 0.8 }]);
});
