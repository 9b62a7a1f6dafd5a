import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { browserLaunchOptions } from '../support/browser';
import { compileContainer } from '../support/compile';
import { generateRuleSet, matchingPath } from './generator';

export const site = 'http://shop.example';

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await browserLaunchOptions());
}

const compiled = new Map<number, Promise<string>>();

/** The container of so many generated rules, made once for all benches. */
export function generatedContainer(count: number): Promise<string> {
  let code = compiled.get(count);
  if (!code) {
    code = compileContainer(generateRuleSet(count)).then((container) => container.code);
    compiled.set(count, code);
  }
  return code;
}

/** A page of the generated rules' site; nothing else is reachable from it. */
export async function openPage(
  context: BrowserContext,
  { html = '', code = '', before = '' }: { html?: string; code?: string; before?: string },
): Promise<Page> {
  const page = await context.newPage();
  await page.route(/^https?:/, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/container.js') return route.fulfill({ contentType: 'text/javascript', body: code });
    const script = code && '<script async src="/container.js"></script>';
    return route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Shop</title><script>${before}</script>${script}<body>${html}`,
    });
  });
  await page.goto(site + matchingPath);
  return page;
}
