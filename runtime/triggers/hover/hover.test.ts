import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';

const html = `<style>div { width: 200px; height: 100px; margin: 20px; background: #ccc }</style>
  <div id="price"><b>9.99</b> <i>a year</i></div><div id="other"></div>`;
const hover = (settings: Record<string, unknown> = {}) =>
  oneRule(
    { type: 'hover', settings: { target: '#price', dwellMs: 250, ...settings } },
    { params: { id: '{{click_id}}' } },
  );

it('fires once the mouse has rested on the element, or moved about in it', async () => {
  const page = await runContainer({ ruleSet: hover(), html });
  await page.move('#price');
  await page.move('#price b');
  expect(page.events).toEqual([]);
  await expect.poll(() => page.events).toEqual([{ event: 'noticed', id: 'price' }]);
  await page.move('#price i');
  await pause(400);
  expect(page.events).toHaveLength(1);
});

it('does not fire when the mouse leaves too soon, and fires when it comes back', async () => {
  const page = await runContainer({ ruleSet: hover({ dwellMs: 1500 }), html });
  await page.move('#price');
  await page.move('#other');
  await pause(1700);
  expect(page.events).toEqual([]);
  await page.move('#price');
  await expect.poll(() => page.events.length, { timeout: 5000 }).toBe(1);
});

it('does not fire when the mouse leaves the window', async () => {
  const page = await runContainer({ ruleSet: hover({ dwellMs: 1500 }), html });
  await page.move('#price');
  await page.move({ x: 820, y: 300 });
  await pause(1700);
  expect(page.events).toEqual([]);
  await page.move('#price');
  await expect.poll(() => page.events.length, { timeout: 5000 }).toBe(1);
});

it('does not count touch', async () => {
  const page = await runContainer({ ruleSet: hover(), html });
  const price = page.document.querySelector('#price')!;
  await page.move('#price');
  // The mouse is there, and so is :hover; what came last was a finger.
  price.dispatchEvent(
    new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType: 'touch' }),
  );
  await pause(500);
  expect(page.events).toEqual([]);
});

it('sees elements added later, on later virtual pages and in open shadow roots', async () => {
  const page = await runContainer({ ruleSet: hover(), html: '<shop-card class="card"></shop-card>' });
  page.window.history.pushState(null, '', '/next');
  page.document.querySelector('.card')!.attachShadow({ mode: 'open' }).innerHTML = html;
  await page.move('.card >>> #other');
  await pause(400);
  expect(page.events).toEqual([]);
  await page.move('.card >>> #price b');
  await expect.poll(() => page.events).toEqual([{ event: 'noticed', id: 'price' }]);
});
