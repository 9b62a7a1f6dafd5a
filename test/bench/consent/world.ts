/** A browser in which every other origin is a double: what each page asks, writes and reads is counted, and nothing leaves the machine. */
import { build } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright';
import type { RuleSet } from '../../../shared/ruleset/types';
import { compileContainer, testContainer, testServer } from '../../support/compile';
import { type ConsentWindow, spies } from '../../support/consentSpies';

const site = 'https://shop.example';
const script = `${testServer}/c/${testContainer}.js`;

/** What is in the page beside its own: doubles of banners, and what they do. */
export type BenchWindow = ConsentWindow & {
  doubles: typeof import('../../support/banners') & typeof import('../../support/consentBehaviours');
  double: import('../../support/bannerDouble').Double;
};

export interface Counts {
  requests: number;
  writes: number;
  reads: number;
}

export interface BenchPage {
  page: Page;
  /** Hosts that got events of this page. */
  reached(): string[];
  /** Addresses outside the site that were asked for, the container left out. */
  asked: string[];
  counts(): Promise<Counts>;
  /** Names of what is stored by us. */
  stored(): Promise<string[]>;
  close(): Promise<void>;
}

export interface World {
  /** A fresh profile each. `head`: runs in the page's head, before the container. */
  open(container: string, head: string): Promise<BenchPage>;
}

export async function startWorld(browser: Browser): Promise<World> {
  const bundled = await build({
    stdin: {
      contents: "export * from './test/support/banners'; export * from './test/support/consentBehaviours';",
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'doubles',
  });
  const doubles = bundled.outputFiles[0]!.text;
  return {
    async open(container, head) {
      const context = await browser.newContext();
      const asked: string[] = [];
      const bodies: { host: string; body: string }[] = [];
      const html = `<!doctype html><html lang="en"><title>Shop</title><script>${spies}</script><script>${doubles}</script><script>${head}</script><script async src="${script}"></script><button id="buy">Buy</button></html>`;
      await context.route('**/*', (route) => {
        const request = route.request();
        const url = request.url();
        if (url === `${site}/`) return route.fulfill({ contentType: 'text/html', body: html });
        if (url === script) return route.fulfill({ contentType: 'text/javascript', body: container });
        if (!url.startsWith(site)) {
          asked.push(url);
          const body = request.postData();
          if (body) bodies.push({ host: new URL(url).host, body });
        }
        return route.fulfill({ headers: { 'access-control-allow-origin': '*' }, body: '' });
      });
      const page = await context.newPage();
      await page.goto(`${site}/`, { waitUntil: 'load' });
      return {
        page,
        asked,
        reached: () => [
          ...new Set(bodies.filter(({ body }) => body.includes('"events":[{')).map(({ host }) => host)),
        ],
        async counts() {
          const { writes, reads, requests } = await spiedOn(page);
          // What the page counts and what the network sees: whichever saw more.
          return { requests: Math.max(requests, asked.length), writes, reads };
        },
        stored: () => storedOn(page, context),
        close: () => context.close(),
      };
    },
  };
}

function spiedOn(page: Page): Promise<Counts> {
  return page.evaluate(() => {
    const { requests, writes, reads } = (window as unknown as ConsentWindow).spied;
    return { requests: requests.length, writes: writes.length, reads: reads.length };
  });
}

async function storedOn(page: Page, context: BrowserContext): Promise<string[]> {
  const cookies = (await context.cookies()).map(({ name }) => name);
  const kept = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
  ]);
  return [...cookies, ...kept].filter((name) => /^_?(milepost|mp_)/.test(name));
}

export async function containerOf(ruleSet: RuleSet): Promise<string> {
  return (await compileContainer(ruleSet)).code;
}
