/**
 * Twelve sites that are hard to connect to, each with a real editor, a real server and a real browser, held against what it
 * stated beforehand: by which channel it connects, or which reason with which mend the panel names, within three seconds of
 * the last thing a person did. Afterwards a pick, a page load and leaving have to work as anywhere.
 */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startWorld, type World } from '../support/world';
import { allowedMs, goOn, leave, pageAsItIs, pick } from './connect';
import type { HostileSite } from './site';
import { type OpenStage, printed, reachOutcome, setUp } from './stage';
import { hostileSites } from './twelve';

let world: World;
let stage: OpenStage | undefined;
const said = new Map<string, string>();

beforeAll(async () => {
  world = await startWorld();
});
afterEach(async () => {
  await stage?.close();
  stage = undefined;
});
afterAll(async () => {
  await world?.stop();
  console.log(printed(hostileSites, said));
});

it('has twelve', () => expect(hostileSites).toHaveLength(12));

it.each(hostileSites.map((site) => [site.name, site] as const))('%s', async (name, site) => {
  stage = await setUp(site, world);
  const outcome = await reachOutcome(site, stage);
  await pick(site, stage);
  const again = await goOn(site, stage);
  expect(again, 'until the next page was connected').toBeLessThan(allowedMs());
  await site.proves?.(stage);
  await leave(stage);
  const { page } = stage;
  if (!page) throw new Error('No page was left.');
  const plain = await plainPage(site, stage.origin);
  // The live container starts anew when the agent goes: it may still be loading.
  await expect.poll(() => pageAsItIs(page)).toBe(plain);
  said.set(name, outcome);
});

/** The second page as a visitor sees it who has nothing to do with any of this. */
async function plainPage(site: HostileSite, origin: string): Promise<string> {
  const context = await world.browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.goto(origin + (site.second ?? '/basket'));
    await page.waitForLoadState('load');
    await page.waitForTimeout(site.settlesMs ?? 0);
    return await pageAsItIs(page);
  } finally {
    await context.close();
  }
}
