import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';

const html = '<button id="a">A</button><div style="height:3000px"></div>';
const ruleSet = oneRule(
  { type: 'first-interaction', settings: {} },
  { params: { kind: '{{interaction_kind}}', id: '{{click_id}}' } },
);

it('fires for the first press or key of each page, and not again', async () => {
  const page = await runContainer({ ruleSet, html });
  expect(page.events).toEqual([]);
  await page.click('#a');
  await page.press('x');
  expect(page.events).toEqual([{ event: 'noticed', kind: 'pointer', id: 'a' }]);
  page.window.history.pushState(null, '', '/next');
  await pause(150);
  await page.press('x');
  await page.click('#a');
  expect(page.events.map(({ kind }) => kind)).toEqual(['pointer', 'key']);
});

it('does not fire for moving the mouse, nor for what the page’s script does', async () => {
  const page = await runContainer({ ruleSet, html });
  await page.move('#a');
  page.window.scrollTo(0, 500);
  page.document.querySelector<HTMLElement>('#a')!.click();
  page.document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
  await pause(100);
  expect(page.events).toEqual([]);
});
