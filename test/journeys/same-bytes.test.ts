/** Equal inputs give equal bytes: in a browser's worker, on the command line and where the server publishes. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RuleSet } from '../../shared/ruleset/types';
import { samples } from '../samples/samples';
import { type BrowserCompiler, startBrowserCompiler } from '../support/browserCompiler';
import { startWorld, type World } from '../support/world';

let world: World;
let compiler: BrowserCompiler;
let folder: string;
beforeAll(async () => {
  world = await startWorld();
  compiler = await startBrowserCompiler(world.browser);
  folder = await mkdtemp(join(tmpdir(), 'milepost-build-'));
});
afterAll(async () => {
  await compiler?.stop();
  await world?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function hashByCommandLine(ruleSet: RuleSet, container: string, server: string): Promise<string> {
  const file = join(folder, 'rule-set.json');
  await writeFile(file, JSON.stringify(ruleSet, null, 2));
  const built = await world.cli('build', file, '--out', folder, '--container', container, '--server', server);
  expect([built.code, built.stderr]).toEqual([0, '']);
  return (JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as { hash: string }).hash;
}

describe.each(samples().map((sample) => [sample.name, sample.ruleSet()] as const))('%s', (name, ruleSet) => {
  it('is the same script in a browser, on the command line and published', async () => {
    const { site, ruleSet: stored, revision } = await world.createSite(name, ruleSet);
    const options = { container: site.id, server: world.server.url };
    const published = await world.publish({ site, ruleSet: stored, revision, savedAt: 0 });
    const inBrowser = await compiler.compile(stored, options);
    expect(inBrowser.error).toBeUndefined();
    expect(inBrowser.hash).toBe(published.hash);
    expect(await hashByCommandLine(stored, options.container, options.server)).toBe(published.hash);
  });
});
