import { describe, expect, it } from 'vitest';
import { catalog } from '../../runtime/catalog';
import type { RuleSet } from '../ruleset/types';
import { addToCart } from './add-to-cart';
import { applyRecipe, unanswered } from './apply';
import { cartAbandonment } from './cart-abandonment';
import { findRecipes } from './find';
import { recipes } from './index';
import { newsletter } from './newsletter';
import { pricingView } from './pricing-view';

const empty: RuleSet = {
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: { stages: [], events: [] },
  rules: [],
  destinations: [],
  consent: { default: {}, pending: 'queue' },
};
const cart = { button: '.add', card: '.card', price: '.price' };

describe('answers', () => {
  it('are asked for where there is no usual one', () => {
    expect(unanswered(addToCart, {}).map(({ id }) => id)).toEqual(['button']);
    expect(unanswered(addToCart, { button: '' })).toHaveLength(1);
    expect(() => applyRecipe(newsletter, {}, empty, catalog)).toThrow('Point at the newsletter form.');
  });

  it('stand where their placeholders stood, with their type', () => {
    const { ruleSet } = applyRecipe(addToCart, cart, empty, catalog);
    expect(ruleSet.targets).toEqual([{ id: 'add-button', name: 'Add to cart', selector: '.add' }]);
    expect(ruleSet.variables?.[1]).toMatchObject({ format: [{ type: 'number', locale: 'en' }] });
    expect(ruleSet.rules[0]?.params?.['currency']).toBe('USD');
  });

  it('that are not given leave out what needs them, and what reads that', () => {
    const { ruleSet } = applyRecipe(addToCart, { button: '.add', card: '.card' }, empty, catalog);
    expect(ruleSet.variables?.map(({ id }) => id)).toEqual(['cart_item_name']);
    expect(Object.keys(ruleSet.rules[0]?.params ?? {})).toEqual(['item_name', 'currency']);
    expect(applyRecipe(pricingView, {}, empty, catalog).rules).toEqual(['pricing-view']);
  });
});

describe('a recipe added to a rule set', () => {
  it('takes free ids and lets their uses follow', () => {
    const once = applyRecipe(addToCart, cart, empty, catalog).ruleSet;
    const { ruleSet, rules } = applyRecipe(addToCart, { ...cart, button: '.buy' }, once, catalog);
    expect(rules).toEqual(['add-to-cart-2']);
    expect(ruleSet.targets?.map(({ id }) => id)).toEqual(['add-button', 'add-button-2']);
    expect(ruleSet.rules[1]?.triggers[0]?.settings['target']).toBe('add-button-2');
    // The same variables serve both.
    expect(ruleSet.variables).toEqual(once.variables);
  });

  it('keeps what the plan says of an event, and adds the parameters it lacks', () => {
    const planned = structuredClone(empty);
    planned.plan.events.push({
      name: 'add_to_cart',
      owner: 'growth',
      params: { value: { type: 'integer' }, size: { type: 'string' } },
    });
    const { plan } = applyRecipe(addToCart, cart, planned, catalog).ruleSet;
    expect(plan.events).toHaveLength(1);
    expect(plan.events[0]).toMatchObject({ owner: 'growth', params: { value: { type: 'integer' } } });
    expect(Object.keys(plan.events[0]?.params ?? {}).sort()).toEqual([
      'currency',
      'item_name',
      'size',
      'value',
    ]);
  });

  it('leaves the rule set it was given alone', () => {
    const before = structuredClone(empty);
    applyRecipe(newsletter, { form: '#newsletter' }, empty, catalog);
    expect(empty).toEqual(before);
  });
});

describe('some of what a recipe makes', () => {
  it('comes under the plan’s names, without what only the rest needed', () => {
    const { ruleSet, rules } = applyRecipe(pricingView, { plan: '.plan a' }, empty, catalog, {
      pricing_cta_click: 'plan_chosen',
    });
    expect(rules).toEqual(['plan-click']);
    expect(ruleSet.rules[0]?.event).toBe('plan_chosen');
    expect(ruleSet.plan.events.map(({ name }) => name)).toEqual(['plan_chosen']);
    expect(ruleSet.plan.stages.map(({ id }) => id)).toEqual(['intent']);
    const first = applyRecipe(pricingView, { plan: '.plan a' }, empty, catalog, {
      pricing_view: 'pricing_view',
    });
    expect(first.rules).toEqual(['pricing-view']);
    expect(first.ruleSet.targets ?? []).toEqual([]);
  });

  it('keeps what it waits for', () => {
    const { ruleSet } = applyRecipe(cartAbandonment, { button: '.add' }, empty, catalog, {
      cart_abandoned: 'cart_left',
    });
    expect(ruleSet.plan.events.map(({ name }) => name)).toEqual(['add_to_cart', 'cart_left']);
  });

  it('adds no stage that no event of it is in', () => {
    const planned = structuredClone(empty);
    planned.plan = { stages: [], events: [{ name: 'add_to_cart' }] };
    expect(applyRecipe(addToCart, cart, planned, catalog).ruleSet.plan.stages).toEqual([]);
  });
});

describe('search', () => {
  it('finds recipes by what people call them, title first', () => {
    expect(findRecipes(recipes, 'basket')[0]?.id).toBe('add-to-cart');
    expect(findRecipes(recipes, 'Newsletter')[0]?.id).toBe('newsletter');
    expect(findRecipes(recipes, 'pricing_view')[0]?.id).toBe('pricing-view');
    expect(findRecipes(recipes, 'quite another thing')).toEqual([]);
    expect(findRecipes(recipes, '')).toHaveLength(recipes.length);
  });

  it.each([
    // Other words for it, in other languages too.
    ['trolley', 'add-to-cart'],
    ['Warenkorb', 'add-to-cart'],
    ['Gutschein', 'coupon'],
    ['Kontaktformular', 'ajax-form'],
    ['Newsletteranmeldung', 'newsletter'],
    ['Bestellung', 'purchase'],
    ['Suche', 'site-search'],
    ['favoris', 'wishlist'],
    ['precios', 'pricing-view'],
    ['Rückkehr', undefined],
    // One slip of the finger.
    ['newslettr', 'newsletter'],
    ['chekout', 'checkout-start'],
    ['wihslist', 'wishlist'],
    ['downlaod', 'download'],
    ['warenkrob', 'add-to-cart'],
    // Written together, in the plural, or as a wish.
    ['signup', 'sign-up'],
    ['videos', 'video'],
    ['track add to cart', 'add-to-cart'],
    ['measure the newsletter', 'newsletter'],
    ['begin_checkout', 'checkout-start'],
    // A slip in the one word that says it all is found nowhere.
    ['zebra', undefined],
    ['xyzzy form', undefined],
  ])('finds for “%s” first %s', (text, id) => {
    expect(findRecipes(recipes, text)[0]?.id).toBe(id);
  });

  it('finds every recipe by its title, its id and each of its other names', () => {
    for (const recipe of recipes)
      for (const name of [recipe.title, recipe.id, ...recipe.searches])
        expect([name, findRecipes(recipes, name).slice(0, 12)]).toEqual([
          name,
          expect.arrayContaining([recipe]),
        ]);
  });
});

describe('every recipe', () => {
  it('asks each question once, and for every placeholder', () => {
    for (const { id, questions, makes } of recipes) {
      const asked = questions.map((question) => question.id);
      expect([id, new Set(asked).size]).toEqual([id, asked.length]);
      const used = [...JSON.stringify(makes).matchAll(/\[\[([\w-]+)\]\]/g)].map(([, name]) => name ?? '');
      expect([id, [...new Set(used)].sort()]).toEqual([id, [...asked].sort()]);
    }
  });

  it('has ids and titles of its own', () => {
    for (const key of ['id', 'title'] as const)
      expect(new Set(recipes.map((recipe) => recipe[key])).size).toBe(recipes.length);
  });
});
