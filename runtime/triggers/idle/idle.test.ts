import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';

const html = '<button id="a">A</button><p id="b" style="margin:100px">B</p><div style="height:3000px"></div>';
const idle = (idleMs: number) =>
  oneRule({ type: 'idle', settings: { idleMs } }, { params: { 'number:seconds': '{{idle_seconds}}' } });

it('fires once for each pause', async () => {
  const page = await runContainer({ ruleSet: idle(500), html });
  expect(page.events).toEqual([]);
  await expect.poll(() => page.events).toEqual([{ event: 'noticed', seconds: 0.5 }]);
  await pause(700);
  expect(page.events).toHaveLength(1);
  await page.move('#b');
  await expect.poll(() => page.events.length).toBe(2);
});

it.each(['mouse', 'key', 'scroll'])('waits while someone uses the page: %s', async (how) => {
  const page = await runContainer({ ruleSet: idle(2000), html });
  page.window.focus();
  for (let count = 0; count < 12; count++) {
    await pause(200);
    if (how === 'mouse') await page.move({ x: 100 + 10 * count, y: 100 });
    if (how === 'key') await page.press('Shift');
    if (how === 'scroll') page.window.scrollBy(0, 20);
  }
  expect(page.events).toEqual([]);
  await expect.poll(() => page.events.length, { timeout: 5000 }).toBe(1);
});

it('does not count a hidden tab', async () => {
  const page = await runContainer({ ruleSet: idle(300), html });
  let hidden = true;
  Object.defineProperty(page.document, 'hidden', { get: () => hidden });
  page.document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  await pause(900);
  expect(page.events).toEqual([]);
  hidden = false;
  page.document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  await expect.poll(() => page.events.length).toBe(1);
});

it('starts anew on each virtual page', async () => {
  const page = await runContainer({ ruleSet: idle(300), html });
  await expect.poll(() => page.events.length).toBe(1);
  page.window.history.pushState(null, '', '/next');
  await expect.poll(() => page.events.length).toBe(2);
});
