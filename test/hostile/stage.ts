/** Serves a hostile site, opens the editor on it, and brings about what the site stated. */
import { expect } from 'vitest';
import type { RuleSet } from '../../shared/ruleset/types';
import type { World } from '../support/world';
import { allowedMs, connectedBy, mend, patienceMs, showPanel, troubledBy } from './connect';
import { serveHostile } from './serve';
import type { HostileSite, Stage } from './site';

export interface OpenStage extends Stage {
  close(): Promise<void>;
}

export async function setUp(site: HostileSite, world: World): Promise<OpenStage> {
  const served = await serveHostile(site);
  const { origin } = served;
  const made = await world.createSite(site.name, ruleSetFor(site.name, origin));
  served.install(world.server.url, made.site.id);
  const context = await world.browser.newContext({ viewport: { width: 1280, height: 800 } });
  await site.before?.(context, origin);
  const editor = await context.newPage();
  await editor.goto(`${world.server.url}/${made.site.id}/rules`);
  const stage: OpenStage = {
    context,
    editor,
    page: undefined,
    origin,
    site: served,
    async close() {
      await context.close();
      await served.stop();
    },
  };
  context.on('page', (page) => {
    stage.page = page;
  });
  return stage;
}

/** Presses Preview and holds what the panel says, and when, against the statement. Answers it in words. */
export async function reachOutcome(site: HostileSite, stage: Stage): Promise<string> {
  const { trouble, channel } = site.outcome;
  const parts: string[] = [];
  await showPanel(stage.editor);
  let since = Date.now();
  if (site.opened) {
    await site.opened(stage);
    since = Date.now();
  }
  if (trouble) {
    const ms = await troubledBy(stage.editor, trouble.code, since);
    expect(ms, `until it said ${trouble.code}`).toBeLessThan(allowedMs());
    parts.push(`${trouble.code} in ${seconds(ms)}, mend ${trouble.mend}`);
    if (channel === null) return parts.join();
    since = await mend(site, stage, trouble.mend);
  }
  const { way, ms } = await connectedBy(stage.editor, since);
  expect(way).toBe(channel);
  // A page that is slow by itself is waited for: it connects when it is there.
  if (trouble?.mend !== 'wait') expect(ms, 'until it was connected').toBeLessThan(allowedMs());
  parts.push(`${trouble ? 'then ' : ''}connected by ${way} in ${seconds(ms)}`);
  return parts.join('; ');
}

/** Prints one line for each site, and how many did as they stated. */
export function printed(sites: readonly HostileSite[], said: ReadonlyMap<string, string>): string {
  const lines = sites.map(({ name }) => {
    const outcome = said.get(name);
    return outcome === undefined ? `✗ ${name}: not as stated` : `✓ ${name}: ${outcome}`;
  });
  const busy = allowedMs() / patienceMs;
  const slower = busy > 1.2 ? `, on a machine ${busy.toFixed(1)} times as busy as it can be` : '';
  return [...lines, `${said.size} of ${sites.length}${slower}`].join('\n');
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
