/** One engine: the traced build does what the live one does, and a recording re-evaluated says what happened. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '../../shared/visit/evaluate';
import type { Visit } from '../../shared/visit/visit';
import { agreementOf } from '../support/agreement';
import { browserLaunchOptions } from '../support/browser';
import { compileContainer, toolchain } from '../support/compile';
import { engine } from '../support/engine';
import { type Recording, recordContext } from '../support/recorder';
import { play, type Scenario } from './play';
import { readJson, samples } from './samples';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(await browserLaunchOptions());
  // The first container waits for what is stale to be made.
  await toolchain();
}, 180_000);
afterAll(() => browser.close());

const played = samples().filter(({ folder }) => existsSync(join(folder, 'events.json')));

describe.each(played.map((each) => [each.name, each] as const))('%s', (_, sample) => {
  const ruleSet = sample.ruleSet();
  const scenarios = readJson<Scenario[]>(join(sample.folder, 'events.json'));

  it.each(scenarios.map((scenario) => [scenario.title, scenario] as const))('%s', async (_, scenario) => {
    const live = await compileContainer(ruleSet);
    const traced = await compileContainer(ruleSet, { preview: true });
    expect(traced.entry).toBe(live.entry);

    let recording: Recording | undefined;
    const seen = await play(browser, traced.code, scenario, async (context) => {
      recording = await recordContext(context, ruleSet, traced.clauses);
    });
    expect(seen).toEqual(await play(browser, live.code, scenario));

    const visit = recording!.visit();
    expect(visit.recorded.length).toBeGreaterThan(0);
    const told = agreementOf(visit, ruleSet);
    expect(told.contradictions).toEqual([]);
    expect(told.unknown).toBe(0);
    const anew = agreementOf(visit, ruleSet, true);
    expect(anew.contradictions).toEqual([]);

    const kept = JSON.parse(JSON.stringify(visit)) as Visit;
    expect(JSON.stringify(evaluate(kept, ruleSet, engine))).toBe(
      JSON.stringify(evaluate(visit, ruleSet, engine)),
    );
    console.info(
      `${sample.name}: ${told.rows} rows, ${anew.unknown} unknown if the rules were made afterwards`,
    );
  });
});
