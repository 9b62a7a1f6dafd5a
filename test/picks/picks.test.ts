import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserLaunchOptions } from '../support/browser';
import { agentScript } from './agentScript';
import { type Done, doTask } from './doTask';
import { tasks } from './tasks/tasks';

const maxActions = 2;
const done: Done[] = [];
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch(await browserLaunchOptions());
  await agentScript();
});

afterAll(async () => {
  await browser.close();
  const right = done.filter(({ wrong }) => !wrong);
  const once = right.filter(({ actions }) => actions === 1);
  console.log(
    `${right.length} of ${done.length} pick tasks right in at most ${maxActions} actions, ${once.length} of them in one.`,
  );
});

test('there are at least forty tasks, none of them twice', () => {
  expect(new Set(tasks.map(({ name }) => name)).size).toBe(tasks.length);
  expect(tasks.length).toBeGreaterThanOrEqual(40);
});

test.each(tasks.map((task) => [task.name, task] as const))('points at %s', async (_, task) => {
  const result = await doTask(browser, task);
  done.push(result);
  expect(result.wrong).toBeUndefined();
  expect(result.actions).toBeLessThanOrEqual(maxActions);
});
