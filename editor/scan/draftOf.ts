import type { Catalog } from '../../shared/definition';
import { unanswered } from '../../shared/recipes/apply';
import type { Answer, Recipe } from '../../shared/recipes/recipe';
import type { Condition, Rule, RuleSet, Target } from '../../shared/ruleset/types';
import type { Found, FoundRow } from '../../shared/scan/found';
import { addRecipe, type Draft, previewRecipe } from '../recipes/addRecipe';
import { targetFromPick } from '../targets/targetChanges';

/** The recipe's questions as the page answers them: places with their fingerprints, paths, and what is plain. */
export function draftOf(found: Found, ruleSet: RuleSet): Draft {
  const places: Record<string, Target> = {};
  const answers: Record<string, Answer> = { ...found.answers };
  for (const [question, pick] of Object.entries(found.picks)) {
    const target = targetFromPick(ruleSet, pick);
    places[question] = target;
    answers[question] = target.selector;
  }
  return { answers, places };
}

/** Whether a rule counts it already, one press can add it, or the recipe has to know more first. */
export function stateOf(found: Found, recipe: Recipe, ruleSet: RuleSet, catalog: Catalog): FoundRow['state'] {
  const draft = draftOf(found, ruleSet);
  const open = unanswered(recipe, draft.answers);
  const { ruleSet: grown, rules } = open.length
    ? previewRecipe(recipe, draft, ruleSet, catalog)
    : addRecipe(recipe, draft, ruleSet, catalog);
  const made = grown.rules.filter(({ id }) => rules.includes(id));
  if (made.some((rule) => ruleSet.rules.some((there) => noticesTheSame(there, rule)))) return 'counted';
  return open.length ? 'asks' : 'new';
}

/** Waits for the same thing on the same pages, whatever it sends. */
function noticesTheSame(there: Rule, rule: Rule): boolean {
  const shared = rule.triggers.some((trigger) =>
    there.triggers.some((one) => JSON.stringify(one) === JSON.stringify(trigger)),
  );
  const where = (conditions: Condition | undefined) => JSON.stringify(conditions ?? null);
  return shared && where(there.conditions) === where(rule.conditions);
}
