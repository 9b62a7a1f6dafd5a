/** What a journey needs: the built server on its own data, a browser, and the API as a person with a terminal would use it. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { expect } from 'vitest';
import type { StoredEvent, Version, Workspace } from '../../shared/api';
import type { RuleSet } from '../../shared/ruleset/types';
import { editorLaunchOptions } from './browser';
import { recordRequests } from './events';
import { builtServer, type RunningServer, startServer } from './server';

export interface World {
  server: RunningServer;
  browser: Browser;
  /** Makes a site from a rule set; answers its draft. */
  createSite(name: string, ruleSet: RuleSet): Promise<Workspace>;
  publish(workspace: Workspace): Promise<Version>;
  /** Stored events of a site, newest first. */
  storedEvents(site: string): Promise<StoredEvent[]>;
  /** `milepost` as a command; `code` is its exit code. */
  cli(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }>;
  stop(): Promise<void>;
}

export async function startWorld(): Promise<World> {
  const server = await startServer();
  const browser = await chromium.launch(await editorLaunchOptions());
  const api = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
    const answer = await fetch(server.url + path, {
      method,
      ...(body !== undefined && {
        // Only our own pages may change anything, and scripts that say so.
        headers: { 'content-type': 'application/json', origin: server.url },
        body: JSON.stringify(body),
      }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return JSON.parse(text) as Answer;
  };
  return {
    server,
    browser,
    createSite: (name, ruleSet) => api('POST', '/api/sites', { name, ruleSet }),
    publish: ({ site, revision }) =>
      api('POST', `/api/sites/${site.id}/versions`, { revision, note: 'From a journey' }),
    storedEvents: (site) => api('GET', `/api/sites/${site}/events?limit=100`),
    async cli(...args) {
      try {
        const done = await promisify(execFile)(process.execPath, [builtServer, ...args]);
        return { code: 0, ...done };
      } catch (error) {
        const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
        return { code, stdout, stderr };
      }
    },
    async stop() {
      await browser.close();
      await server.stop();
    },
  };
}

/** A visitor nobody knows: a context of its own, with every request on record. */
export async function newVisitor(
  browser: Browser,
): Promise<{ context: BrowserContext; page: Page; requestsTo(origin: string): string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const requests = recordRequests(context);
  return {
    context,
    page: await context.newPage(),
    requestsTo: (origin) => requests.filter((each) => each.origin === origin).map(({ url }) => url),
  };
}

/** As a site's banner does it, through the one public global. */
export async function giveConsent(page: Page, signals: Record<string, 'granted' | 'denied'>): Promise<void> {
  await page.evaluate((given) => {
    const world = window as unknown as { milepost?: unknown[] };
    world.milepost ??= [];
    world.milepost.push(['consent', given]);
  }, signals);
}

/** Waits until an event of that name is stored, and answers it. */
export async function expectStored(world: World, site: string, name: string): Promise<StoredEvent> {
  let found: StoredEvent | undefined;
  await expect
    .poll(
      async () => {
        found = (await world.storedEvents(site)).find(({ event }) => event.name === name);
        return found?.event.name;
      },
      { timeout: 10_000 },
    )
    .toBe(name);
  return found!;
}

/** Nothing but the container script itself may be asked of our server before consent. */
export function withoutContainer(requests: string[]): string[] {
  return requests.filter((url) => !/\/c\/mp_[a-z0-9]+\.js$/.test(url));
}
