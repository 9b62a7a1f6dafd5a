import { expect, it } from 'vitest';
import { type RunningContainer, runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';

const hides = (settings: Record<string, unknown> = {}, wanted: Parameters<typeof oneRule>[1] = {}) =>
  oneRule(
    { type: 'page-hidden', settings },
    { params: { path: '{{page_path}}', 'number:seconds': '{{page_seconds}}' }, ...wanted },
  );

/** As a browser does when someone switches tabs. */
function show(page: RunningContainer, shown: boolean) {
  Object.defineProperty(page.document, 'hidden', { value: !shown, configurable: true });
  page.document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

it('fires when the page is hidden, once, with how long it has been there', async () => {
  const page = await runContainer({ ruleSet: hides(), path: '/first' });
  await pause(600);
  expect(page.events).toEqual([]);
  show(page, false);
  page.window.dispatchEvent(new Event('pagehide'));
  show(page, true);
  show(page, false);
  expect(page.events).toEqual([{ event: 'noticed', path: '/first', seconds: expect.any(Number) }]);
  expect(page.events[0]?.['seconds']).toBeGreaterThan(0);
});

it('fires every time when told so, though leaving tells twice', async () => {
  const page = await runContainer({ ruleSet: hides({ times: 'every' }) });
  show(page, false);
  page.window.dispatchEvent(new Event('pagehide'));
  expect(page.events).toHaveLength(1);
  show(page, true);
  show(page, false);
  expect(page.events).toHaveLength(2);
});

it('begins anew on each virtual page', async () => {
  const page = await runContainer({ ruleSet: hides(), path: '/first' });
  show(page, false);
  show(page, true);
  page.window.history.pushState(null, '', '/second');
  await pause(150);
  show(page, false);
  expect(page.events.map(({ path }) => path)).toEqual(['/first', '/second']);
});

it('gets what it fires out before the page is gone', async () => {
  const reports = { id: 'reports', type: 'collector', settings: {}, consent: [] };
  const page = await runContainer({ ruleSet: hides({}, { destinations: [reports] }) });
  page.frame.remove();
  await expect.poll(async () => (await page.batches()).flatMap(({ events }) => events).length).toBe(1);
});

it('does not wait for the next batch in a hidden page', async () => {
  const reports = { id: 'reports', type: 'collector', settings: {}, consent: [] };
  const page = await runContainer({ ruleSet: hides({}, { destinations: [reports] }) });
  let asked = 0;
  page.window.setTimeout = ((...given: Parameters<typeof setTimeout>) => {
    // What ends waiting for an answer is set once it is on its way.
    if (Number(given[1]) < 1000) asked++;
    return setTimeout(...given);
  }) as typeof setTimeout;
  show(page, false);
  await expect.poll(async () => (await page.batches()).length).toBe(1);
  expect(asked).toBe(0);
});
