/**
 * The Node half of page tests: compiles containers and answers, per browser context, the pages and requests of a test. Other
 * origins are never reached: everything they are asked is recorded and answered here.
 */
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page, Route } from 'playwright';
import { tsImport } from 'tsx/esm/api';
import type { BrowserCommand } from 'vitest/node';
import type { CompileOptions, ContainerScript } from '../../shared/compiler/types';
import type { RuleSet } from '../../shared/ruleset/types';
import { root } from './imports.ts';

export interface PageRequest {
  method: string;
  url: string;
  body: string | null;
}

/** How another origin answers addresses that contain `url`. */
export interface Answer {
  url: string;
  /** Default 200. 0: the connection fails. */
  status?: number;
  body?: string;
  contentType?: string;
}

interface Served {
  /** By path. */
  pages: Map<string, string>;
  answers: Answer[];
  requests: PageRequest[];
}

const served = new WeakMap<BrowserContext, Promise<Served>>();

function serving(context: BrowserContext, ownOrigin: string): Promise<Served> {
  let state = served.get(context);
  if (!state) {
    state = intercept(context, ownOrigin);
    served.set(context, state);
  }
  return state;
}

async function intercept(context: BrowserContext, ownOrigin: string): Promise<Served> {
  const state: Served = { pages: new Map(), answers: [], requests: [] };
  const pageAt = (url: URL) => (url.origin === ownOrigin ? state.pages.get(url.pathname) : undefined);
  await context.route(
    (url) => /^https?:$/.test(url.protocol) && (url.origin !== ownOrigin || state.pages.has(url.pathname)),
    async (route) => {
      const request = route.request();
      const html = pageAt(new URL(request.url()));
      if (html !== undefined && request.isNavigationRequest())
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
      if (html !== undefined) return route.continue();
      state.requests.push({ method: request.method(), url: request.url(), body: request.postData() });
      return answer(route, state.answers);
    },
  );
  return state;
}

async function answer(route: Route, answers: Answer[]): Promise<void> {
  const found = answers.findLast(({ url }) => route.request().url().includes(url));
  if (found?.status === 0) return route.abort();
  await route.fulfill({
    status: found?.status ?? 200,
    contentType: found?.contentType ?? 'application/json',
    headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' },
    body: found?.body ?? '{}',
  });
}

function originOf(page: Page): string {
  return new URL(page.url()).origin;
}

let support: Promise<typeof import('./compile')> | undefined;

const compileContainer: BrowserCommand<[RuleSet, Partial<CompileOptions>]> = async (
  _,
  ruleSet,
  options,
): Promise<ContainerScript> => {
  // Through tsx: Vite would take in esbuild's own code, which is no module it can run.
  support ??= tsImport('./test/support/compile.ts', pathToFileURL(`${root}/`).href);
  return (await support).compileContainer(ruleSet, options);
};

const servePage: BrowserCommand<[string, string]> = async ({ context, page }, path, html) => {
  (await serving(context, originOf(page))).pages.set(path, html);
};

/** Forgets the pages, answers and requests of the test before. */
const resetServed: BrowserCommand<[]> = async ({ context, page }) => {
  const state = await serving(context, originOf(page));
  state.pages.clear();
  state.answers.length = 0;
  state.requests.length = 0;
};

const answerRequests: BrowserCommand<[Answer]> = async ({ context, page }, each) => {
  (await serving(context, originOf(page))).answers.push(each);
};

const requestsMade: BrowserCommand<[]> = async ({ context, page }) =>
  (await serving(context, originOf(page))).requests;

export interface ClickOptions {
  button?: 'left' | 'right' | 'middle';
  /** A key held down meanwhile: `Shift`. */
  holding?: string;
}

const mouseClick: BrowserCommand<[number, number, ClickOptions]> = async (
  { page },
  x,
  y,
  { holding, ...options },
) => {
  if (holding) await page.keyboard.down(holding);
  await page.mouse.click(x, y, options);
  if (holding) await page.keyboard.up(holding);
};

const mouseMove: BrowserCommand<[number, number]> = async ({ page }, x, y) => {
  await page.mouse.move(x, y, { steps: 3 });
};

const keyPress: BrowserCommand<[string]> = async ({ page }, key) => {
  await page.keyboard.press(key);
};

export const pageCommands = {
  compileContainer,
  servePage,
  resetServed,
  answerRequests,
  requestsMade,
  mouseClick,
  mouseMove,
  keyPress,
};
