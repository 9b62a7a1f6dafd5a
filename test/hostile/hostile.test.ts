/**
 * Twelve sites that are hard to connect to, each with a real editor, a real server and a real browser, held against what it
 * stated beforehand: by which channel it connects, or which reason with which mend the panel names, within three seconds of
 * the last thing a person did. Afterwards a pick, a page load and leaving have to work as anywhere.
 */
import type { BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { RuleSet } from '../../shared/ruleset/types';
import { startWorld, type World } from '../support/world';
import {
  connectedBy,
  goOn,
  leave,
  mend,
  pageAsItIs,
  patienceMs,
  pick,
  showPanel,
  troubledBy,
} from './connect';
import { type ServedSite, serveHostile } from './serve';
import type { HostileSite, Stage } from './site';
import { hostileSites } from './sites';

let world: World;
let context: BrowserContext;
let served: ServedSite;
const said = new Map<string, string>();

beforeAll(async () => {
  world = await startWorld();
});
afterEach(async () => {
  await context?.close();
  await served?.stop();
});
afterAll(async () => {
  await world?.stop();
  const lines = hostileSites.map(
    ({ name }) => `${said.has(name) ? '✓' : '✗'} ${name}: ${said.get(name) ?? 'otherwise'}`,
  );
  console.log([...lines, `${said.size} of ${hostileSites.length}`].join('\n'));
});

it('has twelve', () => expect(hostileSites).toHaveLength(12));

it.each(hostileSites.map((site) => [site.name, site] as const))('%s', async (name, site) => {
  served = await serveHostile(site);
  const { origin } = served;
  const made = await world.createSite(name, ruleSetFor(name, origin));
  served.install(world.server.url, made.site.id);
  context = await world.browser.newContext({ viewport: { width: 1280, height: 800 } });
  const plain = site.outcome.trouble ? undefined : await plainPage(site, origin);
  await site.before?.(context, origin);
  const editor = await context.newPage();
  await editor.goto(`${world.server.url}/${made.site.id}/rules`);
  const stage: Stage = { context, editor, page: undefined, origin, site: served };
  context.on('page', (page) => {
    stage.page = page;
  });

  await showPanel(editor);
  let since = Date.now();
  const { trouble, channel } = site.outcome;
  const parts: string[] = [];
  if (trouble) {
    const ms = await troubledBy(editor, trouble.code, since);
    expect(ms, `until it said ${trouble.code}`).toBeLessThan(patienceMs);
    parts.push(`${trouble.code} in ${seconds(ms)}, mend ${trouble.mend}`);
    since = await mend(site, stage, trouble.mend);
  }
  const { way, ms } = await connectedBy(editor, since);
  expect(way).toBe(channel);
  // A page that is slow by itself is waited for, and is there when it is there.
  if (trouble?.mend !== 'wait') expect(ms, 'until it was connected').toBeLessThan(patienceMs);
  parts.push(`${trouble ? 'then ' : ''}connected by ${way} in ${seconds(ms)}`);
  const rule = await pick(site, stage);
  expect(rule).toMatch(site.pick?.named ?? /Add to cart/);
  const again = await goOn(site, stage);
  expect(again, 'until the next page was connected').toBeLessThan(patienceMs);
  await site.proves?.(stage);
  await leave(stage);
  const left = await pageAsItIs(stage.page as Page);
  expect(left).toBe(plain ?? (await plainPage(site, origin)));
  said.set(name, parts.join('; '));
});

/** The second page as a visitor sees it who has nothing to do with any of this. */
async function plainPage(site: HostileSite, origin: string): Promise<string> {
  const apart = await world.browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await apart.newPage();
    await page.goto(origin + (site.second ?? '/basket'));
    await page.waitForFunction(
      () => 'milepost' in window || !document.querySelector('script[src*="/c/mp_"]'),
    );
    return await pageAsItIs(page);
  } finally {
    await apart.close();
  }
}

function ruleSetFor(name: string, origin: string): RuleSet {
  return {
    format: 1,
    name,
    site: { origins: [origin] },
    plan: { stages: [{ id: 'intent', name: 'Intent' }], events: [] },
    rules: [],
    destinations: [{ id: 'reports', type: 'collector', settings: {}, consent: [] }],
    consent: { manager: 'none', default: { analytics_storage: 'granted' }, pending: 'queue' },
  };
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
