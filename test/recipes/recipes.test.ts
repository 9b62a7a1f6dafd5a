/** Every recipe on its fixture: the rule set it makes is right, and on the minified container its events leave the page. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalog } from '../../runtime/catalog';
import { applyRecipe } from '../../shared/recipes/apply';
import { recipes } from '../../shared/recipes/index';
import { browserLaunchOptions } from '../support/browser';
import { compileContainer, compileResult } from '../support/compile';
import { root } from '../support/imports';
import { emptyRuleSet } from './emptyRuleSet';
import { playVisit } from './playVisit';
import { fixtureOrigin, startSite } from './site';

const helpers = ['apply', 'eventsOf', 'fillIn', 'find', 'index', 'onlyEvents', 'recipe', 'words'];

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(await browserLaunchOptions());
});
afterAll(() => browser.close());

it('has a line for every file, and files named after their recipe', () => {
  const files = readdirSync(join(root, 'shared/recipes'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -3))
    .filter((name) => !helpers.includes(name));
  expect(recipes.map(({ id }) => id).sort()).toEqual(files.sort());
});

// Visits wait more than they work: a few at a time.
describe.concurrent.each(recipes.map((recipe) => [recipe.id, recipe] as const))('%s', (_, recipe) => {
  const { fixture } = recipe;
  const ruleSet = applyRecipe(recipe, fixture.answers, emptyRuleSet(), catalog).ruleSet;

  it('makes a rule set without problems', async () => {
    const { problems } = await compileResult(ruleSet);
    expect(problems.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });

  it.each(fixture.visits.map((visit) => [visit.title, visit] as const))('%s', async (_, { acts }) => {
    const site = await startSite(
      fixture,
      async (server) => (await compileContainer(ruleSet, { server })).code,
    );
    try {
      const sent = await playVisit(browser, site, fixture, acts);
      const expected = acts.map(({ events = [] }) =>
        events.map(({ name, params = {} }) => ({ name, params })),
      );
      expect(sent).toEqual(JSON.parse(JSON.stringify(expected).replaceAll(fixtureOrigin, site.origin)));
    } finally {
      await site.close();
    }
  });
});
