/** `kill -9` of the whole browser right after events, with a profile that is opened again afterwards. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium } from 'playwright';
import { browserLaunchOptions } from '../../support/browser';
import { type Outcome, outcomeOf } from './play';
import type { Site } from './world';

/** Answers why it was not measured where the browser keeps no profile. */
export async function browserKill(site: Site, times: number): Promise<Outcome | string> {
  const profile = mkdtempSync(join(tmpdir(), 'milepost-profile-'));
  try {
    if (!(await keepsProfile(profile, site)))
      return 'not measured: this browser keeps no profile; install Chromium (Debian: chromium)';
    for (let kill = 0; kill < times; kill += 1) {
      const running = await launch(profile);
      const [context] = running.browser.contexts();
      const page = await context!.newPage();
      await site.open(page);
      await pause(150);
      site.gate.mode = 'busy';
      await site.push(page, 3);
      // What was tracked this long before: a write needs a moment to leave the page.
      await pause(100);
      await running.kill();
      site.gate.mode = 'open';
    }
    const last = await launch(profile);
    await site.settle(last.browser.contexts()[0]!, 8000);
    await last.kill();
    return await outcomeOf(site);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

async function keepsProfile(profile: string, site: Site): Promise<boolean> {
  const writes = await launch(profile);
  const page = await writes.browser.contexts()[0]!.newPage();
  await page.goto(`${site.origin}/`);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('probe');
        opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('kept', 'readwrite');
          writing.objectStore('kept').put(1, 'one');
          writing.oncomplete = () => resolve();
        };
      }),
  );
  await writes.kill();
  const reads = await launch(profile);
  const again = await reads.browser.contexts()[0]!.newPage();
  await again.goto(`${site.origin}/`);
  const names = await again.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  await reads.kill();
  return names.includes('probe');
}

interface Launched {
  browser: Browser;
  kill(): Promise<void>;
}

/** By hand, because a browser that Playwright starts cannot be killed as a power cut kills it. */
async function launch(profile: string): Promise<Launched> {
  const { executablePath, args = [], env } = await browserLaunchOptions();
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  rmSync(join(profile, 'SingletonLock'), { force: true });
  const child: ChildProcess = spawn(
    executablePath!,
    [...args, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: 'ignore', detached: true, ...(env && { env: env as NodeJS.ProcessEnv }) },
  );
  for (
    let waited = 0;
    !existsSync(portFile) || !readFileSync(portFile, 'utf8').includes('\n');
    waited += 50
  ) {
    if (waited > 20_000) throw new Error('The browser did not say where it listens.');
    await pause(50);
  }
  const [port] = readFileSync(portFile, 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  return {
    browser,
    async kill() {
      const ended = once(child, 'exit');
      // The whole group: renderers and the storage service die with it.
      process.kill(-child.pid!, 'SIGKILL');
      await ended;
      await browser.close().catch(() => {});
    },
  };
}
