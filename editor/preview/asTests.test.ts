import { expect, it } from 'vitest';
import { catalog } from '../../runtime/catalog';
import { validate } from '../../shared/ruleset/validate';
import { shopRules } from '../../test/support/visits';
import { asTests, triedIn } from './asTests';

it('marks what goes to vendors that know tests, and leaves all else as it is', () => {
  const ruleSet = shopRules();
  const marked = asTests(ruleSet, catalog);
  expect(marked.destinations.map(({ type, settings }) => [type, settings['debug']])).toEqual([
    ['collector', undefined],
    ['ga4', true],
  ]);
  expect(ruleSet.destinations[1]?.settings['debug']).toBeUndefined();
  expect({ ...marked, destinations: [] }).toEqual({ ...ruleSet, destinations: [] });
});

it('leaves out what is off, and a rule set without such a vendor', () => {
  const ruleSet = shopRules();
  const off = {
    ...ruleSet,
    destinations: ruleSet.destinations.map((each) => ({ ...each, enabled: false })),
  };
  expect(triedIn(off, catalog)).toEqual([]);
  expect(asTests(off, catalog)).toBe(off);
});

it('sets what every such vendor takes', () => {
  const known = Object.values(catalog.destinations).filter(({ trying }) => trying?.settings);
  expect(known.map(({ type }) => type)).toContain('ga4');
  for (const { type, examples } of known) {
    const destination = { id: 'tried', type, settings: { ...examples[0]?.settings } };
    const ruleSet = { ...shopRules(), destinations: [destination] };
    const wrong = (document: typeof ruleSet) =>
      validate(document, catalog).filter(
        ({ path, severity }) => severity === 'error' && path.startsWith('/destinations'),
      );
    expect(wrong(asTests(ruleSet, catalog) as typeof ruleSet)).toEqual([]);
  }
});
