/** The short form of `npm run fuzz`: a hundred hostile pages with ten rule sets in turns. A failure says how to run it alone. */
import { expect, it } from 'vitest';
import { catalog } from '../../runtime/catalog';
import { run } from './campaign';
import { traits } from './hostilePage';
import { fuzzRuleSet } from './ruleSets';

const campaign = { seed: 1, pages: 100, sets: 10, setsEach: 2 };

it('has every kind of trigger, variable, format, destination and source of consent in the rule sets', () => {
  const found = {
    triggers: new Set(),
    variables: new Set(),
    formats: new Set(),
    destinations: new Set(),
    sources: new Set(),
  };
  for (let place = 0; place < campaign.sets; place++) {
    const { rules, variables = [], destinations, consent } = fuzzRuleSet(campaign.seed, place);
    expect(rules.length).toBeGreaterThan(5);
    for (const { type } of rules.flatMap((rule) => rule.triggers)) found.triggers.add(type);
    for (const { type, format = [] } of variables) {
      found.variables.add(type);
      for (const step of format) found.formats.add(step.type);
    }
    for (const { type } of destinations) found.destinations.add(type);
    if (consent.source) found.sources.add(consent.source.type);
  }
  const missing = (kind: Record<string, unknown>, have: Set<unknown>) =>
    Object.keys(kind).filter((type) => !have.has(type));
  expect(missing(catalog.triggers, found.triggers)).toEqual([]);
  expect(missing(catalog.variables, found.variables)).toEqual([]);
  expect(missing(catalog.formats, found.formats)).toEqual([]);
  expect(missing(catalog.destinations, found.destinations)).toEqual([]);
  expect(missing(catalog.consentSources, found.sources)).toEqual([]);
});

it('leaves a hundred hostile pages as they are', { timeout: 240_000 }, async () => {
  expect(traits.length).toBeLessThan(campaign.pages);
  const { failures, events, runs } = await run(campaign);
  expect(
    failures.map(
      ({ page, traits, sets, failures }) =>
        `npm run fuzz -- --seed ${campaign.seed} --page ${page} --only ${sets} (${traits}): ${failures}`,
    ),
  ).toEqual([]);
  expect(runs).toBe(200);
  // Most pages let something be noticed and sent: it is no container that never started.
  expect(events).toBeGreaterThan(30);
});
