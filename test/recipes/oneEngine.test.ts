/** One engine: every recipe's visits on the traced build send what they send live, and re-evaluate to what happened. */
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalog } from '../../runtime/catalog';
import { applyRecipe } from '../../shared/recipes/apply';
import { recipes } from '../../shared/recipes/index';
import { agreementOf } from '../support/agreement';
import { browserLaunchOptions } from '../support/browser';
import { compileContainer, toolchain } from '../support/compile';
import { type Recording, recordContext } from '../support/recorder';
import { emptyRuleSet } from './emptyRuleSet';
import { playVisit } from './playVisit';
import { fixtureOrigin, startSite } from './site';

let browser: Browser;
const shares = { rows: 0, unknown: 0, unknownAnew: 0 };
beforeAll(async () => {
  browser = await chromium.launch(await browserLaunchOptions());
  // The first container waits for what is stale to be made.
  await toolchain();
}, 180_000);
afterAll(async () => {
  await browser.close();
  const percent = (part: number) => `${Math.round((100 * part) / Math.max(1, shares.rows))} %`;
  console.info(
    `${shares.rows} rows; unknown ${percent(shares.unknown)}, had the rules been made afterwards ${percent(shares.unknownAnew)}`,
  );
});

/** How long a visitor took is measured; a busy machine takes a second more. */
function withoutSeconds(sent: unknown): unknown {
  return JSON.parse(JSON.stringify(sent, (name, value) => (/seconds$/.test(name) ? undefined : value)));
}

// Visits wait more than they work: a few at a time.
describe.concurrent.each(recipes.map((recipe) => [recipe.id, recipe] as const))('%s', (_, recipe) => {
  const { fixture } = recipe;
  const ruleSet = applyRecipe(recipe, fixture.answers, emptyRuleSet(), catalog).ruleSet;

  it.each(fixture.visits.map((visit) => [visit.title, visit] as const))('%s', async (_, { acts }) => {
    let clauses: Record<string, string[]> = {};
    const site = await startSite(fixture, async (server) => {
      const container = await compileContainer(ruleSet, { server, preview: true });
      clauses = container.clauses;
      return container.code;
    });
    try {
      let recording: Recording | undefined;
      const sent = await playVisit(browser, site, fixture, acts, async (context) => {
        recording = await recordContext(context, ruleSet, clauses);
      });
      const expected = acts.map(({ events = [] }) =>
        events.map(({ name, params = {} }) => ({ name, params })),
      );
      const wanted: unknown = JSON.parse(JSON.stringify(expected).replaceAll(fixtureOrigin, site.origin));
      expect(withoutSeconds(sent)).toEqual(withoutSeconds(wanted));

      const visit = recording!.visit();
      const told = agreementOf(visit, ruleSet);
      const anew = agreementOf(visit, ruleSet, true);
      shares.rows += told.rows;
      shares.unknown += told.unknown;
      shares.unknownAnew += anew.unknown;
      expect({ told: told.contradictions, anew: anew.contradictions }).toEqual({ told: [], anew: [] });
    } finally {
      await site.close();
    }
  });
});
