import { describe, expect, it } from 'vitest';
import { catalog } from '../../runtime/catalog';
import { addToCart } from '../../shared/recipes/add-to-cart';
import { cartAbandonment } from '../../shared/recipes/cart-abandonment';
import { newsletter } from '../../shared/recipes/newsletter';
import { pricingView } from '../../shared/recipes/pricing-view';
import type { RuleSet, Target } from '../../shared/ruleset/types';
import { validate } from '../../shared/ruleset/validate';
import { firstRuleSet } from '../start/firstRuleSet';
import { addRecipe, answered, noAnswers, previewRecipe } from './addRecipe';
import { eventsOf } from './eventsOf';
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
