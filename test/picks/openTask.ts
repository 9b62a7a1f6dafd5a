import type { Browser, Page } from 'playwright';
import { agentScript } from './agentScript';
import type { PickTask } from './task';

export const site = 'http://shop.example';

/** A task's page with the agent on it, picking. `close` ends it. */
export async function openTask(browser: Browser, task: PickTask): Promise<Page> {
  const context = await browser.newContext({
    viewport: task.viewport ?? { width: 1024, height: 720 },
    ...(task.touch && { hasTouch: true, isMobile: true }),
  });
  await context.route(/^https?:/, (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const body = origin === site && pathname === '/' ? documentOf(task) : task.pages?.[origin + pathname];
    return body === undefined
      ? route.fulfill({ status: 404, body: '' })
      : route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.text().startsWith('milepost agent:')) errors.push(message.text());
  });
  problems.set(page, errors);
  await page.goto(`${site}/`, { waitUntil: 'load' });
  await startAgent(page);
  return page;
}

const problems = new WeakMap<Page, string[]>();

/** Errors of the page's own and those that the agent kept from it: neither may be. */
export function problemsOf(page: Page): string[] {
  return problems.get(page) ?? [];
}

export async function startAgent(page: Page): Promise<void> {
  // By the debugger, which no policy of the page forbids.
  await page.evaluate(await agentScript());
  await page.evaluate(() => window.agent.tell({ type: 'pick', purpose: 'Task' }));
}

function documentOf({ head = '', html }: PickTask): string {
  return `<!doctype html><html lang="en"><head><title>Task</title>${head}</head><body>${html}</body></html>`;
}
