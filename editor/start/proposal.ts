/** The plan that is proposed for a new site, and what its owner makes of it before it is there. */

import {
  type StarterBusiness,
  type StarterItem,
  type StarterStage,
  starterPlan,
  starterStages,
} from '../../shared/plan/starters';
import { fillIn } from '../../shared/recipes/fillIn';
import type { Recipe } from '../../shared/recipes/recipe';
import type { PlanEvent, RuleSet } from '../../shared/ruleset/types';
import { t, told } from '../../shared/texts/t';

/** One line of the proposal. */
export interface Proposed extends Omit<StarterItem, 'name'> {
  /** Stays with the line whatever it is renamed or swapped to. */
  id: string;
  ticked: boolean;
  /** Not proposed, and offered beside it. */
  extra: boolean;
  /** Name of the event. */
  name: string;
}

export function proposalFor(business: StarterBusiness, lowTraffic: boolean): Proposed[] {
  const { items, more } = starterPlan(business, lowTraffic);
  const line = (item: StarterItem, extra: boolean): Proposed => ({
    ...item,
    id: `${item.recipe} ${item.makes}`,
    title: told(item.title),
    why: told(item.why),
    name: item.name ?? item.makes,
    ticked: !extra,
    extra,
  });
  return [...items.map((item) => line(item, false)), ...more.map((item) => line(item, true))];
}

export function changed(lines: readonly Proposed[], id: string, change: Partial<Proposed>): Proposed[] {
  return lines.map((line) => (line.id === id ? { ...line, ...change } : line));
}

/** The same place on the way, measured by another recipe. */
export function swapped(lines: readonly Proposed[], id: string, recipe: Recipe): Proposed[] {
  const event = mainEvent(recipe);
  return changed(lines, id, {
    recipe: recipe.id,
    makes: event.name,
    name: freeName(event.name, lines, id),
    title: event.title ?? recipe.title,
    tier: event.tier ?? 2,
    role: event.role ?? 'signal',
    why: told(recipe.description),
    ticked: true,
  });
}

/** Of several events the one nearest to the goal: the macro conversion, then milestones, then high intent. */
export function mainEvent(recipe: Recipe): PlanEvent {
  const roles = ['macro', 'milestone', 'signal', undefined];
  const weight = ({ role, tier = 2 }: PlanEvent) => roles.indexOf(role) * 10 + tier;
  const [first] = [...usualEvents(recipe)].sort((a, b) => weight(a) - weight(b));
  if (!first) throw new Error(`Recipe ${recipe.id} makes no event.`);
  return first;
}

/** Its events as they are while nobody answers otherwise. */
function usualEvents({ makes, questions }: Recipe): readonly PlanEvent[] {
  const usual = questions.flatMap(({ id, default: value }) => (value === undefined ? [] : [[id, value]]));
  return fillIn({ events: makes.events, rules: [] }, Object.fromEntries(usual)).events;
}

function freeName(wanted: string, lines: readonly Proposed[], except: string): string {
  let name = wanted;
  const isTaken = (line: Proposed) => line.ticked && line.id !== except && line.name === name;
  for (let count = 2; lines.some(isTaken); count++) name = `${wanted}_${count}`;
  return name;
}

/** Names that cannot be: empty, or given twice among what is ticked. By line, in words. */
export function mistakes(lines: readonly Proposed[]): Record<string, string> {
  const ticked = lines.filter((line) => line.ticked);
  const found: Record<string, string> = {};
  for (const { id, name } of ticked) {
    if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name))
      found[id] = t('A name begins with a letter and has letters, digits and _ only: add_to_cart.');
    else if (ticked.some((other) => other.id !== id && other.name === name))
      found[id] = t('Another step is called {name} too. Give this one a name of its own.', { name });
  }
  return found;
}

/** What the choice lacks to be a good beginning, in one sentence; empty where nothing. */
export function adviceFor(
  lines: readonly Proposed[],
  stages: readonly { id: StarterStage; name: string }[],
): string {
  const ticked = lines.filter((line) => line.ticked);
  const steps = ticked.filter(({ role }) => role !== 'macro');
  if (ticked.length === 0) return t('Nothing is chosen: you start with an empty plan.');
  if (ticked.length > 7)
    return t('{count} are many to begin with: five to seven are looked at, thirty are not.', {
      count: ticked.length,
    });
  const bare = stages.find(({ id }) => !ticked.some(({ stage }) => stage === id));
  if (bare) return t('Nothing is measured in {name}, so nobody sees who is lost there.', { name: bare.name });
  if (!steps.some(({ tier }) => tier === 1))
    return t('No step shows high intent, so none will tell much about the goal.');
  if (!steps.some(({ tier }) => tier === 3))
    return t('Every step asks much of a visitor. One that many do is seen to change first.');
  if (ticked.length < 5) return 'Five to seven show where people are lost; you can add more later.';
  return '';
}

/** The plan with what is ticked: each event as its recipe makes it, in the words and the place chosen here, still to be pointed at. */
export function withProposal(
  ruleSet: RuleSet,
  lines: readonly Proposed[],
  recipes: readonly Recipe[],
): RuleSet {
  const events = lines
    .filter((line) => line.ticked)
    .flatMap((line): PlanEvent[] => {
      const recipe = recipes.find(({ id }) => id === line.recipe);
      if (!recipe) return [];
      const made = usualEvents(recipe).find(({ name }) => name === line.makes);
      return [
        {
          ...made,
          name: line.name,
          title: line.title.trim() || line.name,
          stage: line.stage,
          role: line.role,
          tier: line.tier,
          hypothesis: line.why,
          recipe: line.name === line.makes ? recipe.id : `${recipe.id}#${line.makes}`,
        },
      ];
    });
  const { plan } = ruleSet;
  const missing = starterStages.filter(
    ({ id }) => events.some(({ stage }) => stage === id) && !plan.stages.some((stage) => stage.id === id),
  );
  // A plan without stages gets all of them: where nothing is planned yet is seen too.
  const stages = plan.stages.length === 0 ? starterStages : missing;
  return {
    ...ruleSet,
    plan: { ...plan, stages: [...plan.stages, ...stages], events: [...plan.events, ...events] },
  };
}
