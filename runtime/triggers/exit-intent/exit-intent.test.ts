import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';

const html = '<button id="buy" style="position:fixed;top:0;left:380px">Buy</button><p id="text">Text</p>';
const exit = (minMs: number) => oneRule({ type: 'exit-intent', settings: { minMs } });
const inside = { x: 400, y: 200 };
const above = { x: 400, y: -8 };

it('fires once a page when the mouse leaves at the top', async () => {
  const page = await runContainer({ ruleSet: exit(0), html });
  await page.move(inside);
  expect(page.events).toEqual([]);
  await page.move(above);
  await expect.poll(() => page.events.length).toBe(1);
  await page.move(inside);
  await page.move(above);
  expect(page.events).toHaveLength(1);
  page.window.history.pushState(null, '', '/next');
  await pause(150);
  await page.move(inside);
  await page.move(above);
  await expect.poll(() => page.events.length).toBe(2);
});

it('does not fire when the mouse leaves at a side, or only goes to what is at the top', async () => {
  const page = await runContainer({ ruleSet: exit(0), html });
  await page.move(inside);
  await page.move('#buy');
  await page.move('#text');
  await page.move({ x: 820, y: 300 });
  await page.move(inside);
  await page.move({ x: 400, y: 620 });
  await pause(100);
  expect(page.events).toEqual([]);
});

it('does not fire too early', async () => {
  const page = await runContainer({ ruleSet: exit(3000), html });
  await page.move(inside);
  await page.move(above);
  await page.move(inside);
  expect(page.events).toEqual([]);
  await pause(3100);
  expect(page.events).toEqual([]);
  await page.move(above);
  await expect.poll(() => page.events.length).toBe(1);
});

it('does not fire for a finger', async () => {
  const page = await runContainer({ ruleSet: exit(0), html });
  await pause(50);
  page.document.body.dispatchEvent(
    new PointerEvent('pointerout', { bubbles: true, pointerType: 'touch', clientY: -1 }),
  );
  expect(page.events).toEqual([]);
});
