import { expect, it } from 'vitest';
import { type RunningContainer, runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';
import { consent, newVisitors, remembering, storedVisitor } from '../../../test/support/visitor';

newVisitors();

const said = (event: string) => ({ type: 'data-layer', settings: { pattern: `^${event}$` } });
const unless = (settings: Record<string, unknown> = {}) =>
  oneRule({ type: 'unless', settings: { of: said('a'), exceptions: [said('x'), said('y')], ...settings } });
const before =
  'dataLayer = []; window.later = 0; const real = Date.now; Date.now = () => real() + window.later;';

const noticed = (page: RunningContainer) => page.events.filter(({ event }) => event === 'noticed').length;
function fires(page: RunningContainer, events: string): number {
  const already = noticed(page);
  for (const event of events) page.window.dataLayer!.push({ event });
  return noticed(page) - already;
}

it('fires unless an exception came before it on the page', async () => {
  const page = await runContainer({ ruleSet: unless(), before });
  expect(fires(page, 'aa')).toBe(2);
  expect(fires(page, 'ya')).toBe(0);
  page.window.history.pushState(null, '', '/next');
  await pause(200);
  expect(fires(page, 'a')).toBe(1);
});

it('takes what is both for the exception', async () => {
  const page = await runContainer({ ruleSet: unless({ of: said('[ax]') }), before });
  expect(fires(page, 'x')).toBe(0);
});

it('remembers an exception through the session', async () => {
  const page = await runContainer({ ruleSet: remembering(unless({ per: 'session' })), before });
  expect(fires(page, 'ax')).toBe(1);
  await page.load('/next');
  expect(fires(page, 'a')).toBe(0);
});

it('looks at one page load where the device may not remember, or waits for what it does', async () => {
  const page = await runContainer({ ruleSet: remembering(unless({ per: 'session' }), 'denied'), before });
  fires(page, 'x');
  await page.load('/next');
  expect(fires(page, 'a')).toBe(1);
  expect(storedVisitor()).toBeNull();
  const ruleSet = remembering(unless({ per: 'session', withoutStorage: 'skip' }), 'unknown');
  const first = await runContainer({ ruleSet, before });
  expect(fires(first, 'a')).toBe(0);
  first.window.milepost.push(consent('granted'));
  expect(noticed(first)).toBe(1);
  fires(first, 'x');
  await first.load('/next');
  expect(fires(first, 'a')).toBe(0);
  first.window.milepost.push(consent('granted'));
  expect(noticed(first)).toBe(0);
});

it('waits for exceptions that come after, and begins anew when it happens again', async () => {
  const page = await runContainer({ ruleSet: unless({ mode: 'after', withinMs: 600 }), before });
  expect(fires(page, 'a')).toBe(0);
  await pause(300);
  expect(fires(page, 'a')).toBe(0);
  await pause(450);
  expect(noticed(page)).toBe(0);
  await expect.poll(() => noticed(page)).toBe(1);
  fires(page, 'ax');
  await pause(900);
  expect(noticed(page)).toBe(1);
});

it('gives up waiting when the page changes, or fires then', async () => {
  const quiet = await runContainer({ ruleSet: unless({ mode: 'after', withinMs: 500 }), before });
  fires(quiet, 'a');
  quiet.window.history.pushState(null, '', '/next');
  await pause(800);
  expect(noticed(quiet)).toBe(0);
  const ruleSet = unless({ mode: 'after', withinMs: 60_000, leaving: 'fire' });
  const page = await runContainer({ ruleSet, before });
  fires(page, 'a');
  page.window.history.pushState(null, '', '/next');
  await expect.poll(() => noticed(page)).toBe(1);
  fires(page, 'ax');
  page.window.dispatchEvent(new Event('pagehide'));
  expect(noticed(page)).toBe(1);
  fires(page, 'a');
  page.window.dispatchEvent(new Event('pagehide'));
  page.window.dispatchEvent(new Event('pagehide'));
  expect(noticed(page)).toBe(2);
});

it('gives up waiting when the page switches everything off', async () => {
  const ruleSet = unless({ mode: 'after', withinMs: 60_000, leaving: 'fire' });
  const page = await runContainer({ ruleSet, before });
  fires(page, 'a');
  page.window.milepost.push(['off']);
  page.window.dispatchEvent(new Event('pagehide'));
  expect(noticed(page)).toBe(0);
});

it('waits on over page loads of a session', async () => {
  const settings = { mode: 'after', per: 'session', withinMs: 1500 };
  const page = await runContainer({ ruleSet: remembering(unless(settings)), before });
  fires(page, 'a');
  await page.load('/next');
  expect(noticed(page)).toBe(0);
  await expect.poll(() => noticed(page), { timeout: 3000 }).toBe(1);
  fires(page, 'a');
  await page.load('/third');
  fires(page, 'y');
  await page.load('/fourth');
  await pause(1800);
  expect(noticed(page)).toBe(0);
});

it('heeds an exception that came before consent', async () => {
  const settings = { mode: 'after', per: 'session', withinMs: 1200 };
  const page = await runContainer({ ruleSet: remembering(unless(settings), 'unknown'), before });
  page.window.milepost.push(consent('granted'));
  fires(page, 'a');
  await page.load('/next');
  fires(page, 'x');
  page.window.milepost.push(consent('granted'));
  await pause(1500);
  expect(noticed(page)).toBe(0);
  fires(page, 'a');
  await page.load('/third');
  page.window.milepost.push(consent('granted'));
  await expect.poll(() => noticed(page), { timeout: 3000 }).toBe(1);
});
