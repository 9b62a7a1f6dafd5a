import { describe, expect, it } from 'vitest';
import { starterStages } from '../../shared/plan/starters';
import { recipes } from '../../shared/recipes';
import type { Recipe } from '../../shared/recipes/recipe';
import { validate } from '../../shared/ruleset/validate';
import { catalog } from '../compile/runtime';
import { firstRuleSet } from './firstRuleSet';
import { adviceFor, changed, mainEvent, mistakes, proposalFor, swapped, withProposal } from './proposal';
import { openSteps, setupSteps, withoutSteps } from './steps';
import { namesFor, takeStep } from './takeStep';

const empty = firstRuleSet('Shop', 'https://shop.example', 'page');
const shop = proposalFor('shop', false);
const recipe = (id: string): Recipe => {
  const found = recipes.find((one) => one.id === id);
  if (!found) throw new Error(`No recipe ${id}.`);
  return found;
};

describe('the proposal', () => {
  it('becomes stages and events, each with the recipe that will measure it', () => {
    const ruleSet = withProposal(empty, shop, recipes);
    expect(ruleSet.plan.events.map(({ name, recipe: by }) => [name, by])).toEqual([
      ['newsletter_signup', 'newsletter#generate_lead'],
      ['view_item', 'product-view'],
      ['add_to_wishlist', 'wishlist'],
      ['add_to_cart', 'add-to-cart'],
      ['begin_checkout', 'checkout-start'],
      ['purchase', 'purchase'],
    ]);
    expect(ruleSet.plan.events[3]).toMatchObject({
      title: 'Add to cart',
      tier: 1,
      role: 'milestone',
      params: { value: { type: 'number' } },
    });
    expect(validate(ruleSet, catalog).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('brings its stages along where there are none', () => {
    const bare = { ...empty, plan: { stages: [], events: [] } };
    const { stages } = withProposal(bare, shop, recipes).plan;
    expect(stages.map(({ id }) => id)).toEqual(['interest', 'consideration', 'intent', 'conversion']);
    const own = { ...empty, plan: { stages: [{ id: 'intent', name: 'Wants it' }], events: [] } };
    expect(withProposal(own, shop, recipes).plan.stages[0]).toEqual({ id: 'intent', name: 'Wants it' });
    expect(
      validate(withProposal(own, shop, recipes), catalog).some(({ severity }) => severity === 'error'),
    ).toBe(false);
  });

  it('leaves out what is unticked, and takes titles and names as they were changed', () => {
    let lines = changed(shop, 'purchase purchase', { ticked: false });
    lines = changed(lines, 'add-to-cart add_to_cart', { title: 'In the bag', name: 'bag_filled' });
    const { events } = withProposal(empty, lines, recipes).plan;
    expect(events).toHaveLength(5);
    expect(events[3]).toMatchObject({
      name: 'bag_filled',
      title: 'In the bag',
      recipe: 'add-to-cart#add_to_cart',
    });
  });

  it('swaps a line for another recipe in the same place, under a name that is free', () => {
    const lines = swapped(shop, 'wishlist add_to_wishlist', recipe('site-search'));
    expect(lines.find(({ id }) => id === 'wishlist add_to_wishlist')).toMatchObject({
      recipe: 'site-search',
      makes: 'search',
      stage: 'consideration',
      name: 'search',
      ticked: true,
    });
    const again = swapped(lines, 'checkout-start begin_checkout', recipe('site-search'));
    expect(again.find(({ id }) => id === 'checkout-start begin_checkout')?.name).toBe('search_2');
    expect(mainEvent(recipe('demo-request')).name).toBe('generate_lead');
  });

  it('says what a choice lacks, and what a name must not be', () => {
    expect(adviceFor(shop, starterStages)).toBe('');
    const none = shop.map((line) => ({ ...line, ticked: false }));
    expect(adviceFor(none, starterStages)).toContain('empty plan');
    expect(
      adviceFor(
        shop.map((line) => ({ ...line, ticked: true })),
        starterStages,
      ),
    ).toContain('many');
    expect(adviceFor(changed(shop, 'newsletter generate_lead', { ticked: false }), starterStages)).toContain(
      'Interest',
    );
    expect(mistakes(shop)).toEqual({});
    const wrong = changed(shop, 'purchase purchase', { name: 'add_to_cart' });
    expect(Object.keys(mistakes(wrong))).toEqual(['add-to-cart add_to_cart', 'purchase purchase']);
    expect(mistakes(changed(shop, 'purchase purchase', { name: '1 sale' }))).toHaveProperty([
      'purchase purchase',
    ]);
  });
});

describe('the list of what is to be pointed at', () => {
  const planned = withProposal(empty, proposalFor('saas', false), recipes);

  it('takes events of one recipe together, in the order of the way', () => {
    expect(setupSteps(planned).map(({ recipe: id, events }) => [id, events.length])).toEqual([
      ['cta', 1],
      ['pricing-view', 2],
      ['trial-start', 1],
      ['activation', 1],
      ['invite', 1],
    ]);
    expect(openSteps(planned)).toBe(5);
    expect(openSteps(empty)).toBe(0);
  });

  it('knows which event is which after renaming', () => {
    const events = [
      { name: 'lead', recipe: 'newsletter' },
      { name: 'pricing_view', recipe: 'pricing-view' },
      { name: 'chosen', recipe: 'pricing-view#pricing_cta_click' },
    ];
    expect(namesFor(recipe('newsletter'), events.slice(0, 1))).toEqual({ generate_lead: 'lead' });
    expect(namesFor(recipe('pricing-view'), events.slice(1))).toEqual({
      pricing_view: 'pricing_view',
      pricing_cta_click: 'chosen',
    });
  });

  it('empties step by step, changes no word of the plan, and is gone with the last', () => {
    let ruleSet = planned;
    for (const step of setupSteps(planned)) {
      const by = recipe(step.recipe);
      const added = takeStep(ruleSet, step, by, { answers: by.fixture.answers, places: {} }, catalog);
      expect(added.rules.length).toBeGreaterThan(0);
      ruleSet = added.ruleSet;
    }
    expect(openSteps(ruleSet)).toBe(0);
    expect(ruleSet.plan).toEqual(withoutSteps(planned).plan);
    expect(ruleSet.plan.events.every((event) => !('recipe' in event))).toBe(true);
    expect(new Set(ruleSet.rules.map(({ event }) => event))).toEqual(
      new Set(planned.plan.events.map(({ name }) => name)),
    );
    expect(validate(ruleSet, catalog).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
