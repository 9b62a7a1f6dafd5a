/** What every journey in the editor begins and ends with: a world for the file, and for each test a browser of its own. */
import type { BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { startWorld, type World } from './world';

/** Set before each test; `world` before all of a file. */
export let world: World;
export let context: BrowserContext;
export let editor: Page;

interface JourneyOptions {
  height?: number;
  /** Before the editor's page is made. */
  prepare?: (context: BrowserContext) => Promise<void>;
}

/** Called once at the top of a file. A test fails when the editor threw, whatever else it saw. */
export function journey({ height = 800, prepare }: JourneyOptions = {}): void {
  const crashes: string[] = [];
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    context = await world.browser.newContext({ viewport: { width: 1280, height } });
    await prepare?.(context);
    editor = await context.newPage();
    editor.on('pageerror', ({ message, stack }) => crashes.push(stack ?? message));
  });
  afterEach(async () => {
    await context.close();
    expect(crashes.splice(0)).toEqual([]);
  });
}

/** What comes after a save, a compilation or an answer: two busy cores take their time. */
export const eventually = <Value>(read: () => Value | Promise<Value>) =>
  expect.poll(read, { timeout: 20_000 });
