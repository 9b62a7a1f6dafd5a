/** The measured browser: it can reach this machine only, and says so when a script asks for anything else. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { browserLaunchOptions } from '../../support/browser';

export async function launchLocalBrowser(): Promise<Browser> {
  const { args = [], ...options } = await browserLaunchOptions();
  return chromium.launch({
    ...options,
    args: [...args, '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost'],
  });
}

/** A page that is loaded, its script with it. Throws what the page threw. */
export async function openAt(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(new URL(address).origin) && !/^(data|blob):/.test(url))
      errors.push(`It asked for ${url}.`);
  });
  await page.goto(address);
  if (errors.length) throw new Error(`${address}: ${errors.join('\n')}`);
  return page;
}
