import { describe, expect, it } from 'vitest';
import { catalog } from '../../runtime/catalog';
import { addToCart } from '../../shared/recipes/add-to-cart';
import { cartAbandonment } from '../../shared/recipes/cart-abandonment';
import { eventsOf } from '../../shared/recipes/eventsOf';
import { newsletter } from '../../shared/recipes/newsletter';
import { pricingView } from '../../shared/recipes/pricing-view';
import { renameId } from '../../shared/ruleset/rename';
import type { RuleSet, Target } from '../../shared/ruleset/types';
import { validate } from '../../shared/ruleset/validate';
import { firstRuleSet } from '../start/firstRuleSet';
import { addRecipe, addRecipes, answered, noAnswers, previewRecipe } from './addRecipe';
import { neededFor } from './needed';
import { newParts } from './newParts';
import { recipeProblems } from './recipeProblems';

const empty = firstRuleSet('Shop', 'https://shop.example', 'none');
const picked: Target = {
  id: 'subscribe',
  name: 'Form “Subscribe”',
  selector: 'form.news',
  guards: [{ read: 'attribute', attribute: 'id', equals: 'news' }],
  scope: 'only',
  strength: 'strong',
};

describe('answers', () => {
  it('are kept by question and taken back, with their place', () => {
    const one = answered(noAnswers, 'form', 'form.news', picked);
    expect(one).toEqual({ answers: { form: 'form.news' }, places: { form: picked } });
    expect(answered(one, 'form', '#typed')).toEqual({ answers: { form: '#typed' }, places: {} });
    expect(answered(one, 'form', undefined)).toEqual(noAnswers);
  });
});

describe('a recipe added in the editor', () => {
  it('keeps what a picked place is recognised by, under the name the recipe gives it', () => {
    const { ruleSet, rules } = addRecipe(
      newsletter,
      answered(noAnswers, 'form', picked.selector, picked),
      empty,
      catalog,
    );
    expect(rules).toEqual(['newsletter-signup']);
    expect(ruleSet.targets).toEqual([{ ...picked, id: 'newsletter-form', name: 'Newsletter form' }]);
  });

  it('uses a target that is already there instead of a second one for the same place', () => {
    const before: RuleSet = { ...empty, targets: [picked] };
    const draft = answered(noAnswers, 'form', picked.selector, picked);
    const { ruleSet } = addRecipe(newsletter, draft, before, catalog);
    expect(ruleSet.targets).toEqual([picked]);
    expect(ruleSet.rules[0]?.triggers[0]?.settings).toEqual({ target: 'subscribe' });
    expect(validate(ruleSet, catalog).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('does not mistake a selector without guards for the guarded target', () => {
    const before: RuleSet = { ...empty, targets: [picked] };
    const { ruleSet } = addRecipe(newsletter, answered(noAnswers, 'form', picked.selector), before, catalog);
    expect(ruleSet.targets?.map(({ id }) => id)).toEqual(['subscribe', 'newsletter-form']);
  });

  it('can be read before it is answered', () => {
    const { ruleSet, rules } = previewRecipe(newsletter, noAnswers, empty, catalog);
    expect(rules).toEqual(['newsletter-signup']);
    expect(newParts(empty, ruleSet)).toBe('the event generate_lead in the plan and 1 target');
    expect(newParts(ruleSet, ruleSet)).toBe('');
  });

  it('sends events under the names that were asked for', () => {
    expect(eventsOf(cartAbandonment)).toEqual(['add_to_cart', 'cart_abandoned']);
    expect(eventsOf(newsletter)).toEqual(['generate_lead']);
  });
});

describe('several recipes at once', () => {
  const cart = { answers: { button: '.add', card: '.card', price: '.price' }, places: {} };

  it('share events, targets and variables, and every rule is there', () => {
    const list = [
      { recipe: addToCart, draft: cart },
      { recipe: newsletter, draft: answered(noAnswers, 'form', '#news') },
      { recipe: cartAbandonment, draft: answered(noAnswers, 'button', '.add') },
      { recipe: addToCart, draft: { ...cart, answers: { ...cart.answers, button: '.buy' } } },
    ];
    const { ruleSet, rules } = addRecipes(list, empty, catalog);
    expect(rules).toHaveLength(5);
    expect(new Set(rules).size).toBe(5);
    expect(ruleSet.rules.map(({ id }) => id)).toEqual(rules);
    const { events } = ruleSet.plan;
    expect(events.map(({ name }) => name)).toEqual(['add_to_cart', 'generate_lead', 'cart_abandoned']);
    // One target for .add, however many recipes point at it; one name and one price for both buttons.
    expect(ruleSet.targets?.map(({ selector }) => selector)).toEqual(['.add', '#news', '.buy']);
    expect(ruleSet.variables?.map(({ id }) => id)).toEqual(['cart_item_name', 'cart_item_price']);
    expect(validate(ruleSet, catalog).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('use a variable that reads the same under another name', () => {
    const once = addRecipe(addToCart, cart, empty, catalog).ruleSet;
    const renamed = renameId(once, 'variable', 'cart_item_price', 'price', catalog);
    const { ruleSet } = addRecipes([{ recipe: addToCart, draft: cart }], renamed, catalog);
    expect(ruleSet.variables?.map(({ id }) => id)).toEqual(['cart_item_name', 'price']);
    expect(ruleSet.rules[1]?.params).toMatchObject({ value: '{{price}}' });
  });
});

describe('questions that a wanted event needs', () => {
  it('are asked though they are optional', () => {
    const ids = (names: Record<string, string>, answers = {}) =>
      neededFor(pricingView, answers, names, catalog).map(({ id }) => id);
    expect(ids({ pricing_cta_click: 'chosen' })).toEqual(['plan']);
    expect(ids({ pricing_view: 'pricing_view', pricing_cta_click: 'chosen' })).toEqual(['plan']);
    expect(ids({ pricing_cta_click: 'chosen' }, { plan: '.plan a' })).toEqual([]);
    expect(ids({ pricing_view: 'pricing_view' })).toEqual([]);
    expect(neededFor(newsletter, {}, { generate_lead: 'lead' }, catalog)).toEqual([]);
  });
});

describe('problems', () => {
  const problemsOf = (recipe: typeof newsletter, answers: Record<string, string>, before = empty) =>
    recipeProblems(
      recipe,
      answers,
      addRecipe(recipe, { answers, places: {} }, before, catalog),
      before,
      validate,
      catalog,
    );

  it('stand at the question whose answer causes them', () => {
    const { questions } = problemsOf(newsletter, { form: 'form[' });
    expect(questions['form']).toMatchObject({ severity: 'error' });
    expect(
      problemsOf(addToCart, { button: '.add', card: '.card', price: '.price[' }).questions,
    ).toHaveProperty('price');
  });

  it('are none where the answers are sound, and those of other rules stay theirs', () => {
    const broken = structuredClone(empty);
    broken.rules.push({ id: 'old', triggers: [{ type: 'click', settings: { target: '#[' } }], event: 'x' });
    expect(problemsOf(newsletter, { form: '#news' }, broken)).toEqual({ questions: {}, rest: [] });
    expect(problemsOf(pricingView, {})).toEqual({ questions: {}, rest: [] });
  });
});
