import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';
import {
  consent,
  letPass,
  minute,
  newVisitors,
  remembering,
  storedVisitor,
} from '../../../test/support/visitor';

newVisitors();

const pages = (settings: Record<string, unknown> = {}) =>
  oneRule({ type: 'page-count', settings }, { params: { path: '{{page_path}}' } });

it('fires on the third page of a session, loaded or virtual', async () => {
  const page = await runContainer({ ruleSet: remembering(pages()), path: '/one' });
  await page.load('/two');
  expect(page.events).toEqual([]);
  page.window.history.pushState(null, '', '/three');
  await expect.poll(() => page.events).toEqual([{ event: 'noticed', path: '/three' }]);
  await page.load('/four');
  await pause(100);
  expect(page.events).toEqual([]);
});

it.each([
  ['every', ['/2', '/4']],
  ['from', ['/2', '/3', '/4', '/5']],
])('fires %s the number', async (when, paths) => {
  const page = await runContainer({ ruleSet: pages({ count: 2, when }), path: '/1' });
  for (const path of ['/2', '/3', '/4', '/5']) {
    page.window.history.pushState(null, '', path);
    await pause(150);
  }
  expect(page.events.map(({ path }) => path)).toEqual(paths);
});

it('begins again with a new session, with the page it begins on', async () => {
  const page = await runContainer({ ruleSet: remembering(pages({ count: 2 })), path: '/one' });
  letPass(31 * minute);
  await page.load('/two');
  await pause(100);
  expect(page.events).toEqual([]);
  letPass(29 * minute);
  await page.load('/three');
  await expect.poll(() => page.events.length).toBe(1);
});

it('counts one page load where the device may not remember', async () => {
  const page = await runContainer({ ruleSet: remembering(pages({ count: 2 }), 'denied'), path: '/one' });
  await page.load('/two');
  await pause(100);
  expect(page.events).toEqual([]);
  page.window.history.pushState(null, '', '/three');
  await expect.poll(() => page.events.length).toBe(1);
  expect(storedVisitor()).toBeNull();
});

it('fires once consent adds the pages before, each time it is given late', async () => {
  const page = await runContainer({ ruleSet: remembering(pages(), 'unknown'), path: '/one' });
  page.window.milepost.push(consent('granted'));
  await page.load('/two');
  page.window.milepost.push(consent('granted'));
  await page.load('/three');
  expect(page.events).toEqual([]);
  page.window.milepost.push(consent('granted'));
  expect(page.events).toEqual([{ event: 'noticed', path: '/three' }]);
  expect(storedVisitor()).toMatchObject({ p: 3 });
});

it('waits for storage where it is told to', async () => {
  const ruleSet = remembering(pages({ count: 1, withoutStorage: 'skip' }), 'unknown');
  const page = await runContainer({ ruleSet, path: '/one' });
  await pause(100);
  expect(page.events).toEqual([]);
  page.window.milepost.push(consent('granted'));
  expect(page.events).toHaveLength(1);
});
