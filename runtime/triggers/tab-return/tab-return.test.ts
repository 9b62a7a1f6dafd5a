import { expect, it } from 'vitest';
import { type RunningContainer, runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';

const returns = (minMs: number) =>
  oneRule({ type: 'tab-return', settings: { minMs } }, { params: { 'number:seconds': '{{away_seconds}}' } });

/** As browsers do it; a frame of a test page cannot be put in the background by itself. */
function turn(page: RunningContainer, hidden: boolean): void {
  Object.defineProperty(page.document, 'hidden', { configurable: true, get: () => hidden });
  page.document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

it('fires when the tab is shown again after a while, and notices how long that was', async () => {
  const page = await runContainer({ ruleSet: returns(300) });
  turn(page, true);
  await pause(600);
  expect(page.events).toEqual([]);
  turn(page, false);
  expect(page.events).toEqual([{ event: 'noticed', seconds: 1 }]);
});

it('does not fire after a short time, and measures each time from its own start', async () => {
  const page = await runContainer({ ruleSet: returns(1500) });
  for (let count = 0; count < 3; count++) {
    turn(page, true);
    await pause(600);
    turn(page, false);
  }
  expect(page.events).toEqual([]);
});

it('goes on across virtual pages', async () => {
  const page = await runContainer({ ruleSet: returns(200) });
  page.window.history.pushState(null, '', '/next');
  turn(page, true);
  await pause(300);
  turn(page, false);
  expect(page.events).toHaveLength(1);
});

it('does not take coming back from another page for it', async () => {
  const page = await runContainer({ ruleSet: returns(200) });
  page.window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  turn(page, true);
  await pause(300);
  turn(page, false);
  page.window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  expect(page.events).toEqual([]);
  turn(page, true);
  await pause(300);
  turn(page, false);
  expect(page.events).toHaveLength(1);
});
