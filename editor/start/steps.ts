/** What is planned and still has to be pointed at: events that name a recipe, until a rule sends them. */
import type { PlanEvent, RuleSet } from '../../shared/ruleset/types';

/** Events of one recipe are pointed at together. */
export interface SetupStep {
  /** Id of the recipe. */
  recipe: string;
  events: readonly PlanEvent[];
  /** A rule sends each of them. */
  done: boolean;
}

/** In the order of the way. */
export function setupSteps({ plan, rules }: RuleSet): SetupStep[] {
  const sent = new Set(rules.map(({ event }) => event));
  const order = plan.stages.map(({ id }) => id);
  const placeOf = ({ stage = '' }: PlanEvent) =>
    order.includes(stage) ? order.indexOf(stage) : order.length;
  const planned = plan.events
    .filter(({ recipe }) => recipe !== undefined)
    .sort((a, b) => placeOf(a) - placeOf(b));
  return [...new Set(planned.map(recipeOf))].map((recipe) => {
    const events = planned.filter((event) => recipeOf(event) === recipe);
    return { recipe, events, done: events.every(({ name }) => sent.has(name)) };
  });
}

/** How many are still open; 0 where there is no list. */
export function openSteps(ruleSet: RuleSet): number {
  return setupSteps(ruleSet).filter(({ done }) => !done).length;
}

function recipeOf({ recipe = '' }: PlanEvent): string {
  return recipe.split('#')[0] ?? '';
}

/** The plan stays, and nothing is waited for any more. */
export function withoutSteps(ruleSet: RuleSet): RuleSet {
  const events = ruleSet.plan.events.map(({ recipe: _, ...event }) => event);
  return { ...ruleSet, plan: { ...ruleSet.plan, events } };
}

export function titleOf({ events }: SetupStep): string {
  return events.map(({ title, name }) => title ?? name).join(', ');
}
