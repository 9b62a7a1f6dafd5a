import { describe, expect, it } from 'vitest';
import { catalog } from '../../runtime/catalog';
import { applyRecipe } from '../recipes/apply';
import { recipes } from '../recipes/index';
import type { RuleSet } from '../ruleset/types';
import { validate } from '../ruleset/validate';
import { type StarterBusiness, type StarterItem, starterPlan, starterStages } from './starters';

const businesses: StarterBusiness[] = ['shop', 'saas', 'leads', 'content', 'other'];
const plans = businesses.flatMap((business) =>
  [false, true].map((few) => [business, few ? 'few visitors' : 'usual', starterPlan(business, few)] as const),
);
const names = (items: readonly StarterItem[]) => items.map(({ makes, name = makes }) => name);
const micro = (items: readonly StarterItem[]) => items.filter(({ role }) => role !== 'macro');

describe.each(plans)('the plan for %s, %s', (business, _traffic, { items, more }) => {
  it('has five to seven, in the order of the way, none twice', () => {
    expect(items.length).toBeGreaterThanOrEqual(5);
    expect(items.length).toBeLessThanOrEqual(7);
    const order = items.map(({ stage }) => starterStages.findIndex(({ id }) => id === stage));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(names(items)).size).toBe(items.length);
  });

  it('fills every stage', () => {
    for (const { id } of starterStages)
      expect([id, items.some(({ stage }) => stage === id)]).toEqual([id, true]);
  });

  it('mixes high intent with what costs little, and has at least as many milestones as signals', () => {
    expect(micro(items).some(({ tier }) => tier === 1)).toBe(true);
    expect(micro(items).some(({ tier }) => tier === 3)).toBe(true);
    const count = (role: StarterItem['role']) => items.filter((item) => item.role === role).length;
    expect(count('macro')).toBe(1);
    expect(count('milestone')).toBeGreaterThanOrEqual(count('signal'));
  });

  it('says of each in one sentence why', () => {
    for (const { why } of [...items, ...more]) expect(why).toMatch(/^[A-Z0-9].{20,110}[^.]\.$/);
  });

  it('names recipes that exist and make the event, those beside it none of the same', () => {
    for (const { recipe, makes } of [...items, ...more]) {
      const found = recipes.find(({ id }) => id === recipe);
      expect([recipe, found?.makes.events.map(({ name }) => name)]).toEqual([
        recipe,
        expect.arrayContaining([makes]),
      ]);
    }
    const keys = [...items, ...more].map(({ recipe, makes }) => `${recipe} ${makes}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('makes a valid rule set of its recipes', () => {
    const ids = [...new Set(items.map(({ recipe }) => recipe))];
    const ruleSet = ids.reduce((before, id) => {
      const recipe = recipes.find((one) => one.id === id);
      if (!recipe) throw new Error(`No recipe ${id}.`);
      return applyRecipe(recipe, recipe.fixture.answers, before, catalog).ruleSet;
    }, emptyRuleSet(business));
    expect(validate(ruleSet, catalog).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(ruleSet.rules.length).toBeGreaterThanOrEqual(ids.length);
  });
});

describe('what each kind of business is known to measure', () => {
  it.each<[StarterBusiness, string[]]>([
    ['shop', ['add_to_cart', 'add_to_wishlist', 'begin_checkout', 'coupon_applied']],
    ['saas', ['pricing_view', 'trial_start', 'activation_complete', 'invite_sent']],
    ['leads', ['resource_download', 'newsletter_signup', 'case_study_read', 'contact_view']],
    ['content', ['newsletter_signup', 'content_read', 'multi_page_session', 'return_visit']],
  ])('is proposed for %s', (business, expected) => {
    const { items, more } = starterPlan(business, false);
    expect(names([...items, ...more])).toEqual(expect.arrayContaining(expected));
  });

  it.each(businesses)('comes earlier and more often where few visit: %s', (business) => {
    const usual = micro(starterPlan(business, false).items);
    const few = micro(starterPlan(business, true).items);
    expect(names(few)).not.toEqual(names(usual));
    expect(mean(few)).toBeLessThanOrEqual(mean(usual));
    // The goal stays what everything is held against.
    const goal = (low: boolean) =>
      starterPlan(business, low).items.find(({ role }) => role === 'macro')?.makes;
    expect(goal(true)).toBe(goal(false));
  });
});

/** How far down the way, on average: 0 the first stage. */
function mean(items: readonly StarterItem[]): number {
  const places = items.map(({ stage }) => starterStages.findIndex(({ id }) => id === stage));
  return places.reduce((sum, place) => sum + place, 0) / places.length;
}

function emptyRuleSet(business: StarterBusiness): RuleSet {
  return {
    format: 1,
    site: { origins: ['https://shop.example'], business },
    plan: { stages: [...starterStages], events: [] },
    targets: [],
    variables: [],
    rules: [],
    destinations: [{ id: 'reports', type: 'collector', settings: {}, consent: [] }],
    consent: { default: {}, pending: 'queue' },
  };
}
