import { expect, it } from 'vitest';
import type { Frequency } from '../../shared/ruleset/types';
import { type RunningContainer, runContainer } from '../../test/support/container';
import { oneRule, pause } from '../../test/support/oneRule';

const html = '<button class="buy" id="one">One</button><button class="buy" id="two">Two</button>';

function run(frequency: Frequency, consent: 'granted' | 'unknown' = 'granted'): Promise<RunningContainer> {
  const ruleSet = oneRule({ type: 'click', settings: { target: '.buy' } }, { frequency });
  ruleSet.consent = {
    default: { functionality_storage: consent },
    pending: 'queue',
    storage: 'functionality_storage',
  };
  // A clock that tests move on.
  const before = 'window.later = 0; const real = Date.now; Date.now = () => real() + window.later;';
  return runContainer({ ruleSet, html, before });
}

function moveOn(page: RunningContainer, ms: number): void {
  (page.window as unknown as { later: number }).later += ms;
}

async function clicks(page: RunningContainer, ...selectors: string[]): Promise<number> {
  const before = page.events.length;
  for (const selector of selectors) await page.click(selector);
  return page.events.length - before;
}

it('counts per element of a page', async () => {
  const page = await run({ limit: 1, per: 'element' });
  expect(await clicks(page, '#one', '#one', '#two', '#two')).toBe(2);
  page.window.history.pushState({}, '', '/next');
  await pause(120);
  expect(await clicks(page, '#one')).toBe(1);
});

it('counts per page', async () => {
  const page = await run({ limit: 2, per: 'page' });
  expect(await clicks(page, '#one', '#one', '#two')).toBe(2);
  page.window.history.pushState({}, '', '/next');
  await pause(120);
  expect(await clicks(page, '#one')).toBe(1);
});

it.each([
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
] as const)('allows so many within any %s', async (per, ms) => {
  const page = await run({ limit: 2, per });
  expect(await clicks(page, '#one', '#one', '#one')).toBe(2);
  moveOn(page, ms - 5_000);
  expect(await clicks(page, '#one')).toBe(0);
  moveOn(page, 5_000);
  expect(await clicks(page, '#one', '#two', '#one')).toBe(2);
  page.window.localStorage.clear();
});

it('remembers a visitor’s hour over page loads where storage is allowed', async () => {
  const page = await run({ limit: 1, per: 'hour' });
  expect(await clicks(page, '#one')).toBe(1);
  await page.load('/again', html);
  expect(await clicks(page, '#one')).toBe(0);
  page.window.localStorage.clear();
});

it('keeps a count in memory where storage is not allowed, or skips the rule when told so', async () => {
  const page = await run({ limit: 1, per: 'day' }, 'unknown');
  expect(await clicks(page, '#one', '#one')).toBe(1);
  expect(page.window.localStorage.length).toBe(0);
  const strict = await run({ limit: 1, per: 'day', withoutStorage: 'skip' }, 'unknown');
  expect(await clicks(strict, '#one')).toBe(0);
});
