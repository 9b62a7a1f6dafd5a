/** One planned step made into rules, by the recipe the plan names. */
import type { Catalog } from '../../shared/definition';
import type { Added } from '../../shared/recipes/apply';
import { eventsOf } from '../../shared/recipes/eventsOf';
import type { EventNames } from '../../shared/recipes/onlyEvents';
import type { Recipe } from '../../shared/recipes/recipe';
import type { PlanEvent, RuleSet } from '../../shared/ruleset/types';
import { addRecipe, type Draft } from '../recipes/addRecipe';
import { openSteps, type SetupStep, withoutSteps } from './steps';

/** Which of the recipe's events are wanted, and what the plan calls them. */
export function namesFor(recipe: Recipe, events: readonly PlanEvent[]): EventNames {
  const own = eventsOf(recipe);
  const names: Record<string, string> = {};
  for (const { name, recipe: planned = '' } of events) {
    const [, said] = planned.split('#');
    const makes = [said, name].find((one) => one !== undefined && own.includes(one));
    // Renamed in the plan since: whichever of the recipe's is left.
    const left = makes ?? own.find((one) => !(one in names) && !events.some((event) => event.name === one));
    if (left !== undefined) names[left] = name;
  }
  return names;
}

/** Adds the rules of the step, and nothing its recipe makes beside it. With the last step the list is gone. */
export function takeStep(
  ruleSet: RuleSet,
  step: SetupStep,
  recipe: Recipe,
  draft: Draft,
  catalog: Catalog,
): Added {
  const { rules, ruleSet: grown } = addRecipe(recipe, draft, ruleSet, catalog, namesFor(recipe, step.events));
  return { rules, ruleSet: openSteps(grown) === 0 ? withoutSteps(grown) : grown };
}
