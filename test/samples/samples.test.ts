/** Every sample compiles to the entry, the size and the events on record. `UPDATE=1` accepts what is now. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContainerScript } from '../../shared/compiler/types';
import { browserLaunchOptions } from '../support/browser';
import { compileContainer, compileResult } from '../support/compile';
import { play, type Scenario } from './play';
import { acceptedSize, readJson, samples } from './samples';
import { typicalBytes } from './weigh';

const update = process.env['UPDATE'] === '1';
/** Containers of more rules than this are not read by people: their entry is not kept. */
const readableRules = 50;

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(await browserLaunchOptions());
});
afterAll(() => browser.close());

describe.each(samples().map((each) => [each.name, each] as const))('%s', (_, each) => {
  const ruleSet = each.ruleSet();
  let container: ContainerScript;
  beforeAll(async () => {
    container = await compileContainer(ruleSet);
  });

  it('has no problem that stops publishing', async () => {
    const { problems } = await compileResult(ruleSet);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('compiles to the same bytes again', async () => {
    expect((await compileContainer(structuredClone(ruleSet))).hash).toBe(container.hash);
  });

  it.runIf(ruleSet.rules.length <= readableRules)('has the entry on record', async () => {
    const file = join(each.folder, 'entry.js');
    if (update) writeFileSync(file, container.entry);
    await expect(container.entry).toMatchFileSnapshot(file);
  });

  it('weighs no more than on record', async () => {
    const bytes = await typicalBytes(container);
    if (update) writeFileSync(join(each.folder, 'size.json'), `${JSON.stringify(bytes)}\n`);
    const accepted = acceptedSize(each);
    expect(accepted, 'size.json is missing: run with UPDATE=1').toBeDefined();
    expect(bytes.brotli).toBeLessThanOrEqual(accepted!.brotli!);
  });

  it('holds no definition, no preview text and no eval', () => {
    const { sources } = JSON.parse(container.map) as { sources: string[] };
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((source) => /\.definition\.|(^|\/)(shared|agent)\//.test(source))).toEqual([]);
    expect(container.code).not.toMatch(/\beval\(|new Function|near miss|did not fire/i);
  });

  const script = join(each.folder, 'events.json');
  const scenarios = existsSync(script) ? readJson<Scenario[]>(script) : [];
  it.each(scenarios.map((scenario) => [scenario.title, scenario] as const))('%s', async (_, scenario) => {
    const acts = await play(browser, container.code, scenario);
    if (update) {
      scenario.acts = acts;
      writeFileSync(script, `${JSON.stringify(scenarios, null, 2)}\n`);
    }
    expect(acts).toEqual(scenario.acts);
  });
});
