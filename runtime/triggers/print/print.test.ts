import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';

it('fires when the page is printed, on later virtual pages too, and not before', async () => {
  const page = await runContainer({ ruleSet: oneRule({ type: 'print', settings: {} }) });
  page.window.history.pushState(null, '', '/next');
  await pause(100);
  expect(page.events).toEqual([]);
  page.window.print();
  await expect.poll(() => page.events.length).toBe(1);
});
